package se.stegvis.identity.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a sign-in comes from: its network address, and the browser's mark from an earlier sign-in. */
class SignInDetails extends WebAuthenticationDetails {

    static final String DEVICE_COOKIE = "stegvis-device";

    @Serial
    private static final long serialVersionUID = 1L;

    private final @Nullable String device;

    SignInDetails(HttpServletRequest request) {
        super(request);
        Cookie[] cookies = request.getCookies();
        this.device = cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(DEVICE_COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    Optional<String> device() {
        return Optional.ofNullable(device);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof SignInDetails that && device().equals(that.device());
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
