package se.stegvis.access;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.NotFoundException;

/** Who is behind the call that is running. The principal's name is the account's id. */
@Component
public class CurrentActor {

    private final ActorSource actors;

    CurrentActor(ActorSource actors) {
        this.actors = actors;
    }

    /** The account that the caller has signed in with, without asking whether it is still active: for naming who did something. */
    public Optional<AccountId> findAccount() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || !authentication.isAuthenticated() ? Optional.empty() : accountOf(authentication);
    }

    /** The caller, or empty when nobody with an active account is signed in. */
    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return accountOf(authentication).flatMap(actors::find);
    }

    /**
     * The account that is signed in, without asking whether it is active still: for what is written beside a change that has been
     * permitted, where nothing may be read.
     */
    public static Optional<AccountId> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .flatMap(CurrentActor::accountOf);
    }

    /**
     * The caller.
     *
     * @throws SignedOutException when there is none
     */
    public Actor get() {
        return find().orElseThrow(SignedOutException::new);
    }

    /** Runs work in the name of an account: for demo data, commands and tests. */
    public <T> T callAs(AccountId account, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account.toString(), "", List.of()));
        SecurityContextHolder.setContext(own);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** As {@link #callAs} for work without a result. */
    public void runAs(AccountId account, Runnable work) {
        callAs(account, () -> {
            work.run();
            return true;
        });
    }

    private static Optional<AccountId> accountOf(Principal principal) {
        try {
            return Optional.of(AccountId.of(principal.getName()));
        } catch (NotFoundException noAccount) {
            return Optional.empty();
        }
    }
}
