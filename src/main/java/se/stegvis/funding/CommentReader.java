package se.stegvis.funding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.access.CurrentActor;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.CommentEntity;
import se.stegvis.funding.persistence.CommentMentionEntity;
import se.stegvis.funding.persistence.CommentMentionRepository;
import se.stegvis.funding.persistence.CommentRepository;

/** Reads a whole discussion with two questions, however long it is, and a third where somebody has left since. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CommentReader {

    private static final int MOST_WAITING = 10;

    private final CommentRepository comments;
    private final CommentMentionRepository mentions;
    private final Completions completions;
    private final ActorSource people;
    private final CurrentActor currentActor;

    CommentReader(
            CommentRepository comments,
            CommentMentionRepository mentions,
            Completions completions,
            ActorSource people,
            CurrentActor currentActor) {
        this.comments = comments;
        this.mentions = mentions;
        this.completions = completions;
        this.people = people;
        this.currentActor = currentActor;
    }

    /** The discussion of an application that has been read; empty for who is not in it. */
    Discussion of(ApplicationDraft draft) {
        AccountId caller = currentActor.get().account();
        if (draft.participants().stream().noneMatch(person -> person.account().equals(caller))) {
            return Discussion.NONE;
        }
        Map<AccountId, String> names = draft.participants().stream()
                .collect(Collectors.toMap(Participant::account, Participant::name));
        return read(
                draft.id().value(),
                caller,
                names,
                draft.state() == ApplicationState.SUBMITTED && draft.completion().isEmpty());
    }

    /** The discussion of an application that the caller is in. */
    Discussion of(ApplicationEntity application) {
        return read(
                application.id(),
                currentActor.get().account(),
                Map.of(),
                application.state() == ApplicationState.SUBMITTED
                        && completions.openEntity(application.id()).isEmpty());
    }

    private Discussion read(UUID application, AccountId caller, Map<AccountId, String> known, boolean closed) {
        List<CommentEntity> rows = comments.findByApplicationIdOrderByWrittenAtAscIdAsc(application);
        Map<UUID, List<CommentMentionEntity>> named = mentions.findByApplicationId(application).stream()
                .collect(Collectors.groupingBy(CommentMentionEntity::commentId));
        Map<AccountId, String> names = new HashMap<>(known);
        Set<AccountId> unnamed = new HashSet<>();
        rows.forEach(row -> {
            unnamed.add(new AccountId(row.authorId()));
            Optional.ofNullable(row.resolvedBy()).map(AccountId::new).ifPresent(unnamed::add);
        });
        unnamed.removeAll(names.keySet());
        if (!unnamed.isEmpty()) {
            names.putAll(people.names(unnamed));
        }
        Map<UUID, List<CommentEntity>> threads = new LinkedHashMap<>();
        rows.forEach(row -> threads.computeIfAbsent(row.thread(), id -> new ArrayList<>()).add(row));
        return new Discussion(
                threads.values().stream()
                        .filter(thread -> !thread.stream().allMatch(CommentEntity::isWithdrawn))
                        .map(thread -> toThread(thread, named, names, caller))
                        .toList(),
                true,
                closed);
    }

    /** @param rows in the order they were written: the first began the thread */
    private static CommentThread toThread(
            List<CommentEntity> rows,
            Map<UUID, List<CommentMentionEntity>> named,
            Map<AccountId, String> names,
            AccountId caller) {
        CommentEntity first = rows.stream().filter(CommentEntity::beginsThread).findFirst().orElseThrow();
        List<Comment> comments = rows.stream()
                .map(row -> toComment(row, named.getOrDefault(row.id(), List.of()), names, caller, first))
                .toList();
        Optional<CommentThread.Resolved> resolved = Optional.ofNullable(first.resolvedAt())
                .map(at -> new CommentThread.Resolved(
                        Optional.ofNullable(first.resolvedBy())
                                .map(by -> names.getOrDefault(new AccountId(by), ""))
                                .orElse(""),
                        at));
        return new CommentThread(new CommentId(first.id()), first.section(), first.place(), comments, resolved);
    }

    private static Comment toComment(
            CommentEntity row,
            List<CommentMentionEntity> named,
            Map<AccountId, String> names,
            AccountId caller,
            CommentEntity first) {
        AccountId author = new AccountId(row.authorId());
        return new Comment(
                new CommentId(row.id()),
                author,
                names.getOrDefault(author, ""),
                row.content(),
                row.writtenAt(),
                row.editedAt() != null,
                row.isWithdrawn(),
                named.stream().map(mention -> new AccountId(mention.accountId())).collect(Collectors.toSet()),
                first.resolvedAt() == null
                        && named.stream()
                                .anyMatch(mention -> mention.accountId().equals(caller.value()) && !mention.isSeen()),
                row.number());
    }

    /** What waits for somebody in a förbund, one for each thread. */
    List<WaitingMention> waiting(AssociationId association, AccountId account) {
        List<CommentMentionRepository.Waiting> rows =
                mentions.waiting(association.value(), account.value(), Limit.of(MOST_WAITING));
        Map<AccountId, String> names = rows.isEmpty()
                ? Map.of()
                : people.names(rows.stream().map(row -> new AccountId(row.getAuthor())).toList());
        Map<UUID, WaitingMention> byThread = new LinkedHashMap<>();
        rows.forEach(row -> byThread.putIfAbsent(
                row.getThread(),
                new WaitingMention(
                        new ApplicationId(row.getApplication()),
                        row.getTitle(),
                        row.getSection(),
                        new CommentId(row.getThread()),
                        names.getOrDefault(new AccountId(row.getAuthor()), ""))));
        return List.copyOf(byThread.values());
    }
}
