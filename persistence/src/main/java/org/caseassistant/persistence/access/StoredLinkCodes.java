package org.caseassistant.persistence.access;

import static org.caseassistant.persistence.db.Tables.LINK_CODE;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.core.access.LinkCode;
import org.caseassistant.core.access.LinkCodes;
import org.caseassistant.core.directory.ChatIdentity;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** One-time codes, in the table {@code link_code}. */
public final class StoredLinkCodes implements LinkCodes {
    private final DSLContext db;

    /** For the transaction of this context. */
    public StoredLinkCodes(DSLContext db) {
        this.db = db;
    }

    private static Condition of(ChatIdentity user) {
        return LINK_CODE.SURFACE
                .eq(user.surface())
                .and(LINK_CODE.TENANT.eq(user.tenant()))
                .and(LINK_CODE.USER_ID.eq(user.user()));
    }

    @Override
    public void lock(ChatIdentity user, String email) {
        // Always in the same order, so that no two wait for each other.
        Stream.of(
                "link user\n" + String.join("\n", user.surface(), user.tenant(), user.user()),
                "link address\n" + email)
                .forEach(what -> db.select(DSL.field(
                        "pg_advisory_xact_lock(hashtextextended({0}, 0))", Object.class, DSL.val(what)))
                        .fetch());
    }

    @Override
    public int askedBy(ChatIdentity user, Instant since) {
        return db.fetchCount(LINK_CODE, of(user).and(LINK_CODE.ASKED_AT.gt(since)));
    }

    @Override
    public int askedFor(String email, Instant since) {
        return db.fetchCount(LINK_CODE, LINK_CODE.EMAIL.eq(email).and(LINK_CODE.ASKED_AT.gt(since)));
    }

    @Override
    public void add(LinkCode code) {
        db.insertInto(LINK_CODE)
                .set(LINK_CODE.SURFACE, code.user().surface())
                .set(LINK_CODE.TENANT, code.user().tenant())
                .set(LINK_CODE.USER_ID, code.user().user())
                .set(LINK_CODE.EMAIL, code.email())
                .set(LINK_CODE.SALT, code.salt())
                .set(LINK_CODE.HASH, code.hash())
                .set(LINK_CODE.TRIES, code.tries())
                .set(LINK_CODE.USED, code.used())
                .set(LINK_CODE.ASKED_AT, code.askedAt())
                .set(LINK_CODE.EXPIRES_AT, code.expiresAt())
                .execute();
    }

    @Override
    public Optional<LinkCode> lockLatest(ChatIdentity user) {
        return db.selectFrom(LINK_CODE)
                .where(of(user))
                .orderBy(LINK_CODE.ID.desc())
                .limit(1)
                .forUpdate()
                .fetchOptional(row -> new LinkCode(
                        user,
                        row.getEmail(),
                        row.getSalt(),
                        row.getHash(),
                        row.getTries(),
                        row.getUsed(),
                        row.getAskedAt(),
                        row.getExpiresAt()));
    }

    @Override
    public void tried(ChatIdentity user, boolean right) {
        var latest = DSL.select(DSL.max(LINK_CODE.ID)).from(LINK_CODE).where(of(user));
        db.update(LINK_CODE)
                .set(LINK_CODE.TRIES, LINK_CODE.TRIES.plus(1))
                .set(LINK_CODE.USED, DSL.val(right))
                .where(LINK_CODE.ID.eq(latest))
                .execute();
    }

    @Override
    public int forgetBefore(Instant then, int limit) {
        var old = DSL.select(LINK_CODE.ID)
                .from(LINK_CODE)
                .where(LINK_CODE.ASKED_AT.lt(then))
                .orderBy(LINK_CODE.ASKED_AT)
                .limit(limit);
        return db.deleteFrom(LINK_CODE).where(LINK_CODE.ID.in(old)).execute();
    }
}
