package se.stegvis.identity.security;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.stegvis.identity.SignIn;

/** Signs people in through {@link SignIn}. The principal is the account's id; roles are asked for at every call, never kept here. */
@Component
class ThrottledAuthenticationProvider implements AuthenticationProvider {

    private final SignIn signIn;

    ThrottledAuthenticationProvider(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = "";
        Optional<String> device = Optional.empty();
        if (attempt.getDetails() instanceof SignInDetails details) {
            address = details.getRemoteAddress();
            device = details.device();
        }
        Object password = attempt.getCredentials();
        SignIn.Answer answer =
                signIn.attempt(attempt.getName(), password == null ? "" : password.toString(), address, device);
        return switch (answer.outcome()) {
            case SIGNED_IN -> {
                answer.device().ifPresent(ThrottledAuthenticationProvider::markBrowser);
                yield UsernamePasswordAuthenticationToken.authenticated(
                        answer.account().orElseThrow().toString(), null, List.of(new SimpleGrantedAuthority("ROLE_PERSON")));
            }
            case REFUSED -> throw new BadCredentialsException("refused");
            case THROTTLED -> throw new LockedException("throttled");
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static void markBrowser(String device) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                && web.getResponse() != null) {
            Cookie cookie = new Cookie(SignInDetails.DEVICE_COOKIE, device);
            cookie.setHttpOnly(true);
            cookie.setSecure(web.getRequest().isSecure());
            cookie.setPath("/");
            cookie.setAttribute("SameSite", "Lax");
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            web.getResponse().addCookie(cookie);
        }
    }
}
