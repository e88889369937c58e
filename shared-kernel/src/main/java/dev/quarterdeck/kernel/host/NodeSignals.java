package dev.quarterdeck.kernel.host;

/** Words among the servers on one database. One may get lost or come late, so that nothing may hang on its arrival. */
public interface NodeSignals {
    /** Tells the other servers soon, and once where the same is said again meanwhile; said after a commit, never before. */
    void say(String topic, String words);

    /** Somebody on this server who listens. */
    interface Ear {
        /** Another server said something; whoever calls has others to tell and waits for nobody. */
        void heard(String topic, String words);

        /** Something may have gone unheard. */
        void missed();
    }
}
