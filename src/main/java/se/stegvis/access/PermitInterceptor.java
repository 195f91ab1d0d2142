package se.stegvis.access;

import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.reflect.MethodSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.ObjectId;

/** Meets every call to a {@link GuardedService} before its transaction begins and lets through what a {@link Permit} allows. */
@Aspect
@Component
@Order(PermitInterceptor.BEFORE_TRANSACTIONS)
class PermitInterceptor {

    static final int BEFORE_TRANSACTIONS = 0;

    private final CurrentActor currentActor;
    private final RoleSource roles;
    private final ObjectProvider<StandingResolver<?>> resolverBeans;
    private volatile @Nullable Map<Class<?>, StandingResolver<?>> resolvers;

    PermitInterceptor(CurrentActor currentActor, RoleSource roles, ObjectProvider<StandingResolver<?>> resolverBeans) {
        this.currentActor = currentActor;
        this.roles = roles;
        this.resolverBeans = resolverBeans;
    }

    @Around("@within(se.stegvis.access.GuardedService) && execution(public * *(..))")
    Object guard(ProceedingJoinPoint call) throws Throwable {
        Method method = ((MethodSignature) call.getSignature()).getMethod();
        require(List.of(method.getAnnotationsByType(Permit.class)), call.getArgs());
        return call.proceed();
    }

    private void require(List<Permit> permits, @Nullable Object[] arguments) {
        if (permits.stream().anyMatch(permit -> has(permit, Role.ANYONE) || has(permit, Role.PHONE))) {
            return;
        }
        Actor actor = currentActor.get();
        if (permits.stream().anyMatch(permit -> has(permit, Role.PERSON))) {
            return;
        }
        if (actor.installationAdministrator()
                && permits.stream().anyMatch(permit -> has(permit, Role.INSTALLATION_ADMINISTRATOR))) {
            return;
        }
        for (Object argument : arguments) {
            if (argument instanceof AssociationId association) {
                requireRole(permits, actor, association);
                return;
            }
            if (argument instanceof ObjectId id && resolvers().containsKey(id.getClass())) {
                requireStanding(permits, actor, id);
                return;
            }
        }
        throw new ForbiddenException();
    }

    private void requireRole(List<Permit> permits, Actor actor, AssociationId association) {
        Set<Role> held = roles.rolesOf(actor.account(), association);
        if (held.isEmpty()) {
            throw new NotFoundException();
        }
        if (permits.stream().noneMatch(permit -> sharesRole(permit, held))) {
            throw new ForbiddenException();
        }
    }

    private void requireStanding(List<Permit> permits, Actor actor, ObjectId id) {
        Position position = positionOf(id, actor.account()).orElseThrow(NotFoundException::new);
        Set<Role> held = roles.rolesOf(actor.account(), position.association());
        boolean allowed = permits.stream()
                .anyMatch(permit -> sharesRole(permit, held) && List.of(permit.when()).contains(position.standing()));
        if (!allowed) {
            throw new NotFoundException();
        }
    }

    @SuppressWarnings("unchecked")
    private <T extends ObjectId> Optional<Position> positionOf(T id, AccountId caller) {
        StandingResolver<T> resolver = (StandingResolver<T>) resolvers().get(id.getClass());
        return resolver == null ? Optional.empty() : resolver.positionOf(id, caller);
    }

    private Map<Class<?>, StandingResolver<?>> resolvers() {
        Map<Class<?>, StandingResolver<?>> known = resolvers;
        if (known == null) {
            Map<Class<?>, StandingResolver<?>> collected = new HashMap<>();
            resolverBeans.forEach(resolver -> collected.put(resolver.idType(), resolver));
            resolvers = known = Map.copyOf(collected);
        }
        return known;
    }

    private static boolean has(Permit permit, Role role) {
        return List.of(permit.roles()).contains(role);
    }

    private static boolean sharesRole(Permit permit, Set<Role> held) {
        return EnumSet.copyOf(List.of(permit.roles())).stream().anyMatch(held::contains);
    }
}
