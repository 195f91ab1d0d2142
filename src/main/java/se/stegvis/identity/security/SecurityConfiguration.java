package se.stegvis.identity.security;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import se.stegvis.access.CurrentActor;

/** Which addresses are open, and how signing in goes. What a signed-in person may do is decided at each service call. */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

    private static final String[] OPEN = {
        // The style sheets and scripts of the pages; everything they show is asked for with a session of its own.
        "/*.css",
        "/*.js",
        "/*.svg",
        "/aura/**",
        "/webjars/**",
        "/actuator/health",
        // What has gone wrong before anybody signed in is said as it is, not answered with the sign-in page.
        "/error",
        "/dag",
        "/dag/**",
        // The wall is opened by a key of its own in its address.
        "/vagg/**"
    };

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            ThrottledAuthenticationProvider provider,
            CurrentActor currentActor,
            VaadinDefaultRequestCache wanted) {
        // Where somebody was on the way is kept by the browser: after a restart a late answer to the old page may bring another
        // session, and with it the address would be lost.
        wanted.setDelegateRequestCache(new CookieRequestCache());
        http.authenticationProvider(provider);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN).permitAll());
        // The phone carries its ticket in a header of its own and no cookie, so there is nothing to forge.
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/dag/api/**"));
        http.addFilterAfter(new DeactivatedFilter(currentActor), SecurityContextHolderFilter.class);
        http.headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/logga-in"));
        http.formLogin(form -> form.authenticationDetailsSource(SignInDetails::new)
                .failureHandler((request, response, failure) -> response.sendRedirect(
                        request.getContextPath() + "/logga-in?" + (failure instanceof LockedException ? "vanta" : "error"))));
        return http.build();
    }

    /** Argon2id (RFC 9106) with the parameters Spring Security recommends. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }
}
