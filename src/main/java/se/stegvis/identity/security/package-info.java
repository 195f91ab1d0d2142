/** How people sign in: Spring Security's filter chain, throttled. */
@NullMarked
package se.stegvis.identity.security;

import org.jspecify.annotations.NullMarked;
