package dev.quarterdeck.kernel.actor;

/** What an entry point asks for; which role grants it is governance's to say. */
public enum Permission {
    /** See missions, statuses, contexts. */
    READ,
    /** See what is the whole organisation's: its missions, agents, audit trail. An agent sees its own session without. */
    OVERSEE,
    /** Change missions as a person does. */
    OPERATE,
    /** Ask for the next step and report, within an agent's own session. */
    REPORT,
    /** Sign in, and have tokens, links and a password of one's own: what a person has and an agent does not. */
    SIGN_IN,
    /** Users, tokens, repositories, adoption, seams, repairs. */
    ADMINISTER,
    /** Pass over a guard, with a reason. */
    FORCE
}
