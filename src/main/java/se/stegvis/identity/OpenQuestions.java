package se.stegvis.identity;

import org.springframework.stereotype.Component;

/** How often somebody who has not signed in may ask something, so that nobody tries everything through. */
@Component
public class OpenQuestions {

    private final SignInThrottle throttle;

    OpenQuestions(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    /**
     * Whether one more question may be asked now; it counts.
     *
     * @param what what is asked about, counted apart from all else
     * @param address the caller's network address
     */
    public boolean allows(String what, String address) {
        return throttle.allowsQuestion(what, address);
    }
}
