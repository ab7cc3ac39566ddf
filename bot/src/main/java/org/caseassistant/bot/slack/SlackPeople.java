package org.caseassistant.bot.slack;

import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.bot.chat.Latest;
import org.caseassistant.core.access.Admission;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who the users of a workspace are, and whom of them it may show anything. */
final class SlackPeople {
    private static final Logger LOG = LoggerFactory.getLogger(SlackPeople.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int REMEMBERED_PEOPLE = 10_000;

    private final SlackApi api;
    private final UnitOfWork storage;
    private final String team;
    private final InstantSource clock;
    private final Latest<String, Known> known = new Latest<>(REMEMBERED_PEOPLE);
    private final Latest<String, String> channels = new Latest<>(REMEMBERED_PEOPLE);

    SlackPeople(SlackApi api, UnitOfWork storage, String team, InstantSource clock) {
        this.api = api;
        this.storage = storage;
        this.team = team;
        this.clock = clock;
    }

    private record Known(User profile, Instant until) {}

    /**
     * The user with this id. Where Slack says nothing about them now, they get English and their account's time zone:
     * those whom we know can go on.
     *
     * @param workspace the one whose user it is
     * @param channel their direct messages with us, where these are known
     */
    Visitor visitor(Workspace workspace, String user, Optional<String> channel) {
        channel.ifPresent(known -> channels.put(user, known));
        String direct = channel.orElseGet(() -> channel(user));
        Optional<User> profile = profile(user);
        return new Visitor(
                workspace,
                new ChatIdentity(SlackSurface.NAME, team, user),
                new Place(SlackSurface.NAME, team, direct),
                locale(profile),
                profile.flatMap(SlackPeople::zone));
    }

    /** Not computed inside the map, where others would wait for Slack's answer. */
    private String channel(String user) {
        return channels.get(user).orElseGet(() -> {
            String opened = api.directMessages(user);
            channels.put(user, opened);
            return opened;
        });
    }

    /** The language of a user. */
    Locale locale(String user) {
        return locale(profile(user));
    }

    /** The same, as far as that is known without asking Slack. */
    Locale rememberedLocale(String user) {
        return locale(known.get(user).map(Known::profile));
    }

    /** Whether a user administers their workspace, and so may manage all of its channels. */
    boolean administers(String user) {
        return profile(user)
                .filter(profile -> profile.isAdmin() || profile.isOwner() || profile.isPrimaryOwner())
                .isPresent();
    }

    private static Locale locale(Optional<User> profile) {
        return profile.map(User::getLocale).map(Locale::forLanguageTag).orElse(Locale.US);
    }

    private static Optional<ZoneId> zone(User profile) {
        try {
            return Optional.ofNullable(profile.getTz()).map(ZoneId::of);
        } catch (DateTimeException _) {
            // Slack knows a zone that Java does not; the account's will do.
            return Optional.empty();
        }
    }

    private Optional<User> profile(String user) {
        Instant now = clock.instant();
        Optional<User> remembered =
                known.get(user).filter(any -> now.isBefore(any.until())).map(Known::profile);
        if (remembered.isPresent()) {
            return remembered;
        }
        try {
            User profile = api.user(user);
            known.put(user, new Known(profile, now.plus(REMEMBERED)));
            return Optional.of(profile);
        } catch (SlackCallException failure) {
            LOG.warn("Nothing is known of a user: {}", failure.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Whether this user is somebody we know and whom this workspace may be shown anything of. Links them to the person
     * with their address, if Slack knows that it is theirs. Asked anew every time, since people move on.
     *
     * @throws SlackCallException if that cannot be told without Slack, which says nothing
     */
    boolean admits(Visitor visitor) {
        Optional<Boolean> admitted = storage.inTransaction(stores -> stores.directory()
                .person(visitor.identity())
                .map(person -> admission(stores).admits(person, visitor.identity(), visitor.place())));
        return admitted.orElseGet(() -> links(visitor));
    }

    private boolean links(Visitor visitor) {
        User profile = profile(visitor.user())
                .orElseThrow(() -> new SlackCallException("users.info", "nothing about somebody new", null));
        return confirmedAddress(profile)
                .map(address -> storage.<Boolean>inTransaction(stores -> links(stores, visitor, address)))
                .orElse(false);
    }

    private static Admission admission(Stores stores) {
        return new Admission(stores.directory(), stores.tenants());
    }

    private static boolean links(Stores stores, Visitor visitor, String address) {
        Optional<Person> person = stores.directory()
                .personByEmail(address)
                .filter(somebody -> admission(stores).admits(somebody, visitor.identity(), visitor.place()));
        person.ifPresent(somebody -> stores.directory().link(visitor.identity(), somebody));
        return person.isPresent();
    }

    /** The address of a member of this very workspace, a person, who showed that it is theirs. */
    private Optional<String> confirmedAddress(User profile) {
        boolean member = team.equals(profile.getTeamId()) && !profile.isDeleted();
        boolean human = !profile.isBot() && !profile.isStranger();
        return member && human && profile.isEmailConfirmed()
                ? Optional.ofNullable(profile.getProfile()).map(User.Profile::getEmail)
                : Optional.empty();
    }
}
