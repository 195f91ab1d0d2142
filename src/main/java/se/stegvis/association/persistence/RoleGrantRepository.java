package se.stegvis.association.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import se.stegvis.access.Role;

/** Stored roles. */
public interface RoleGrantRepository extends JpaRepository<RoleGrantEntity, UUID> {

    @Query("select g.role from RoleGrantEntity g where g.accountId = :account and g.associationId = :association and g.endedAt is null")
    List<Role> currentRoles(UUID account, UUID association);

    @Query("select g from RoleGrantEntity g where g.associationId = :association and g.endedAt is null order by g.role, g.servingOrder")
    List<RoleGrantEntity> current(UUID association);

    @Query("""
            select g from RoleGrantEntity g
            where g.associationId = :association and g.accountId = :account and g.endedAt is null""")
    List<RoleGrantEntity> currentOf(UUID association, UUID account);

    @Query("""
            select g from RoleGrantEntity g
            where g.associationId = :association and g.accountId in :accounts and g.endedAt is null""")
    List<RoleGrantEntity> currentOfAll(UUID association, Collection<UUID> accounts);

    @Query("select distinct g.accountId from RoleGrantEntity g where g.associationId = :association")
    Set<UUID> everyoneEver(UUID association);

    @Query("select count(g) from RoleGrantEntity g where g.accountId = :account and g.endedAt is null")
    long countCurrentAnywhere(UUID account);

    @Query("""
            select max(g.servingOrder) from RoleGrantEntity g
            where g.associationId = :association and g.role = se.stegvis.access.Role.SUBSTITUTE and g.endedAt is null""")
    Optional<Integer> lastServingOrder(UUID association);

    Optional<RoleGrantEntity> findByAssociationIdAndId(UUID association, UUID id);

    @Query("select g from RoleGrantEntity g where g.role = se.stegvis.access.Role.ADMINISTRATOR and g.endedAt is null")
    List<RoleGrantEntity> currentAdministrators();
}
