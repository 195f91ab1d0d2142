package se.stegvis.access;

/** What somebody is, towards one förbund or towards the installation. */
public enum Role {
    /** Projektägare: writes applications for a member. */
    APPLICANT(Scope.ASSOCIATION, true),
    /** Beredningsgrupp: reads submitted applications and recommends. */
    PREPARER(Scope.ASSOCIATION, true),
    /** Förbundschef: registers, proposes, carries decisions out. */
    DIRECTOR(Scope.ASSOCIATION, false),
    /** Ordförande: leads the board; holds a seat as ledamot besides. */
    CHAIR(Scope.ASSOCIATION, true),
    /** Ledamot: holds one seat of the board. */
    BOARD_MEMBER(Scope.ASSOCIATION, true),
    /** Ersättare: serves in a fixed order when a ledamot does not. */
    SUBSTITUTE(Scope.ASSOCIATION, true),
    /** Processledare: leads processdagar. */
    FACILITATOR(Scope.ASSOCIATION, false),
    /** Revisor: reads all, changes nothing. */
    AUDITOR(Scope.ASSOCIATION, false),
    /** Förbund administrator: people, roles, settings, messages. */
    ADMINISTRATOR(Scope.ASSOCIATION, false),
    /** Installation administrator: creates förbund, sees health, never contents. */
    INSTALLATION_ADMINISTRATOR(Scope.INSTALLATION, false),
    /** Anybody with an active account who is signed in. */
    PERSON(Scope.INSTALLATION, false),
    /** A phone with a ticket to one processdag. */
    PHONE(Scope.INSTALLATION, false),
    /** Anybody at all, signed in or not. */
    ANYONE(Scope.INSTALLATION, false);

    /** Where a role counts. */
    public enum Scope {
        ASSOCIATION,
        INSTALLATION
    }

    private final Scope scope;
    private final boolean ofMember;

    Role(Scope scope, boolean ofMember) {
        this.scope = scope;
        this.ofMember = ofMember;
    }

    public Scope scope() {
        return scope;
    }

    /** Whether the role is held on behalf of one member (part) of the förbund. */
    public boolean ofMember() {
        return ofMember;
    }

    /** Whether the role takes part in the board's meetings. */
    public boolean onBoard() {
        return this == CHAIR || this == BOARD_MEMBER || this == SUBSTITUTE;
    }
}
