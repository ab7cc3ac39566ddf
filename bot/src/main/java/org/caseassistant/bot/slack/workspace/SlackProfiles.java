package org.caseassistant.bot.slack.workspace;

import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.bot.chat.Latest;
import org.caseassistant.bot.slack.webapi.SlackApi;
import org.caseassistant.bot.slack.webapi.SlackCallException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The users of a workspace as Slack knows them, remembered for a while. */
public final class SlackProfiles {
    private static final Logger LOG = LoggerFactory.getLogger(SlackProfiles.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int REMEMBERED_PEOPLE = 10_000;

    private final SlackApi api;
    private final InstantSource clock;
    private final Latest<String, Known> known = new Latest<>(REMEMBERED_PEOPLE);
    private final Latest<String, String> channels = new Latest<>(REMEMBERED_PEOPLE);

    /**
     * Those of one workspace.
     *
     * @param api calls Slack there
     * @param clock the time
     */
    public SlackProfiles(SlackApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    private record Known(User profile, Instant until) {}

    /** The profile of a user; empty where Slack says nothing about them now. */
    Optional<User> of(String user) {
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

    /** The channel of the direct messages with a user. */
    String directMessages(String user) {
        // Not computed inside the map, where others would wait for Slack's answer.
        return channels.get(user).orElseGet(() -> {
            String opened = api.directMessages(user);
            channels.put(user, opened);
            return opened;
        });
    }

    /** Remembers the channel of the direct messages with a user. */
    void rememberDirectMessages(String user, String channel) {
        channels.put(user, channel);
    }

    /** The language of a user. */
    public Locale locale(String user) {
        return locale(of(user));
    }

    /** The same, as far as that is known without asking Slack. */
    public Locale rememberedLocale(String user) {
        return locale(known.get(user).map(Known::profile));
    }

    /** The language of the user with this profile; English where there is none. */
    static Locale locale(Optional<User> profile) {
        return profile.map(User::getLocale).map(Locale::forLanguageTag).orElse(Locale.US);
    }

    /** The time zone of the user with this profile. */
    static Optional<ZoneId> zone(User profile) {
        try {
            return Optional.ofNullable(profile.getTz()).map(ZoneId::of);
        } catch (DateTimeException _) {
            // Slack knows a zone that Java does not; the account's will do.
            return Optional.empty();
        }
    }

    /** Whether a user administers their workspace, and so may manage all of its channels. */
    public boolean administers(String user) {
        return of(user)
                .filter(profile -> profile.isAdmin() || profile.isOwner() || profile.isPrimaryOwner())
                .isPresent();
    }
}
