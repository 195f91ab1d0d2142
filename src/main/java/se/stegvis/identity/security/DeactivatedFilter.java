package se.stegvis.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import se.stegvis.access.CurrentActor;

/** Ends the session of somebody whose account has been deactivated, at that person's next click. */
class DeactivatedFilter extends OncePerRequestFilter {

    private final CurrentActor currentActor;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    DeactivatedFilter(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getSession(false) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
        if (signedIn && currentActor.find().isEmpty()) {
            logout.logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }
}
