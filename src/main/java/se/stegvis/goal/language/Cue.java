package se.stegvis.goal.language;

/** What a word or phrase tells about a goal. The words themselves are in {@code cues.tsv}. */
public enum Cue {
    /** Promises something good without saying what would be seen. */
    FUZZY,
    /** Asks for more or less of something. */
    DIRECTION,
    /** More is aimed at. */
    RISE,
    /** Less is aimed at. */
    FALL,
    /** An indicator that is a number of something. */
    AMOUNT,
    /** An indicator that is a share. */
    SHARE,
    /** An indicator that is a mean or an index. */
    AVERAGE,
    /** A verb that states an aim of its own. */
    AIM,
    /** Shall, is to. */
    MODAL,
    /** Sets this year or group against another. */
    COMPARISON,
    /** A level without a number: halved, below the national mean, always. */
    LEVEL_WORD,
    /** Always, never: a level where the act can be checked. */
    ALWAYS,
    /** Work done by the insats. */
    ACTIVITY,
    /** To bring about something that was not there: a way of working, if that is its object. */
    CREATE,
    /** A verb that is work only together with its object: to hold, to do. */
    LIGHT,
    /** Something that happens on a day, or not at all. */
    EVENT,
    /** A thing done or delivered: a training day, a handbook, an evaluation. */
    DELIVERABLE,
    /** A service that a person is given. */
    SERVICE,
    /** Being given something. */
    RECEIVE,
    /** Offering something to somebody. */
    OFFER,
    /** Taking part, coming in. */
    VOLUME,
    /** What comes in and is counted: applications, employers, downloads. */
    INFLOW,
    /** An inflow that is people. */
    VISIT,
    /** On the web: there a visitor is no participant. */
    DIGITAL,
    /** Women, men: what a group is made up of. */
    COMPOSITION,
    /** The people an insats works with. */
    PERSON,
    /** People as statistics call them: the insats' own only where nothing speaks of a place. */
    GENERIC_PERSON,
    /** People in general: society where they are counted, individuals else. */
    POPULATION,
    /** Those who work in the organisations. */
    STAFF,
    /** Staff, parties and the way they work. */
    ORGANISATION,
    /** A way of working, as opposed to a thing delivered. */
    WAY_OF_WORKING,
    /** In the kommun, in the county: where a population lives. */
    PLACE,
    /** Society as a whole. */
    SOCIETY,
    /** A state of people that statistics follow: society's, unless somebody nearer is named as the one who is in it. */
    CONDITION,
    /** Has somebody or something else as the one that changes: "bidrar till". */
    CONTRIBUTES,
    /** Destination work. */
    WORK,
    /** Destination studies. */
    STUDIES,
    /** Destination continued rehabilitation. */
    REHABILITATION,
    /** Ability to work, means of support. */
    WORK_ABILITY,
    /** Something a person reaches or is, beside work and studies. */
    OUTCOME,
    /** Comes in numbers although its word is in the singular: working hours, length of studies, a cost. */
    COUNTABLE,
    /** What each participant is promised by those who help: a plan, a contact, a short wait. */
    STANDARD,
    /** Those who help, and how they meet people. */
    HELPERS,
    /** "Vi": whoever writes the goal. */
    WE,
    /** Many, so many as possible. */
    MANY,
    /** The economy of society as a whole. */
    PUBLIC_ECONOMY,
    /** To be, to have, to amount to: says nothing by itself. */
    NEUTRAL,
    /** To be in a state, to change, to feel, to build a way of working: what process goals are made of. */
    STATE,
    /** Speaks of goals instead of stating one. */
    META,
    /** A motto. */
    SLOGAN,
    /** Somebody says so in a survey or on a scale. */
    ANSWER,
    /** At least, at most, exactly. */
    BOUND,
    /** "The share", "the number". */
    COUNTED,
    /** The long run, where effects are. */
    LONG_TERM,
    /** A longer term that has no end. */
    VAGUE_TIME,
    /** A point on each participant's own way. */
    PERSON_TIME,
    /** A season, a month, a quarter. */
    CALENDAR,
    /** Every year, every month. */
    FREQUENCY,
    /** A period that has an end for everybody. */
    PERIOD,
    /** Day, week, month, year. */
    TIME_UNIT,
    /** A unit so short that it is a standard for each case, no deadline. */
    SHORT_UNIT,
    /** Stands before a person's age. */
    AGE,
    /** A scale with two ends. */
    SCALE,
    /** Stands before a number that is a name: paragraph 7, question 3. */
    NUMBERED
}
