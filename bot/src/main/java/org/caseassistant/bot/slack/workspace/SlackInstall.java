package org.caseassistant.bot.slack.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.bot.config.SlackSettings;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.slack.webapi.SlackLink;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.caseassistant.bot.slack.wording.SlackWords;
import org.caseassistant.bot.web.Route;
import org.caseassistant.bot.web.WebRequest;
import org.caseassistant.bot.web.WebResponse;
import org.caseassistant.core.chat.ProcessedEvents.Claim;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages by which somebody installs the app in their workspace (docs.slack.dev, Installing with OAuth). Anybody may:
 * a workspace that is bound to no account is shown nothing.
 *
 * <p>The state that goes to Slack and comes back was made here, for this very browser, less than ten minutes ago, and
 * is good once; so nobody can have somebody else's browser finish what they began.
 */
public final class SlackInstall {
    private static final Logger LOG = LoggerFactory.getLogger(SlackInstall.class);
    private static final String AUTHORIZE = "https://slack.com/oauth/v2/authorize";
    private static final String COOKIE = "case-assistant-install";
    private static final String STATE_OF = "slack:oauth-state";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int RANDOM_BYTES = 18;
    private static final int NAME = 200;

    private final SlackSettings.Workspaces.Installed settings;
    private final SlackLink link;
    private final InstalledWorkspaces workspaces;
    private final UnitOfWork storage;
    private final Metrics metrics;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * The pages for one app.
     *
     * @param settings of the app
     * @param link the way to Slack
     * @param workspaces takes those that installed it
     * @param storage keeps which states were used
     * @param metrics counts what Slack refuses
     * @param clock the time
     */
    public SlackInstall(
            SlackSettings.Workspaces.Installed settings,
            SlackLink link,
            InstalledWorkspaces workspaces,
            UnitOfWork storage,
            Metrics metrics,
            InstantSource clock) {
        this.settings = settings;
        this.link = link;
        this.workspaces = workspaces;
        this.storage = storage;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** For the web server. */
    public List<Route> routes() {
        return List.of(
                Route.get(SlackNames.INSTALL_PATH, this::begin), Route.get(SlackNames.REDIRECT_PATH, this::finish));
    }

    private String redirectUrl() {
        return settings.publicUrl() + SlackNames.REDIRECT_PATH;
    }

    private WebResponse begin(WebRequest request) {
        String state = newState();
        return WebResponse.redirect(AUTHORIZE + "?client_id=" + encoded(settings.clientId()) + "&scope="
                + encoded(String.join(",", SlackNames.SCOPES)) + "&state=" + encoded(state) + "&redirect_uri="
                + encoded(redirectUrl()))
                .with("Set-Cookie", cookie(state, LIFE))
                .with("Cache-Control", "no-store");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private String cookie(String value, Duration life) {
        String secure = settings.publicUrl().startsWith("https:") ? "; Secure" : "";
        return "%s=%s; Path=/slack/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                .formatted(COOKIE, value, life.toSeconds(), secure);
    }

    private WebResponse finish(WebRequest request) {
        Words words = SlackWords.in(Locale.US);
        Optional<String> state = request.parameter("state").filter(given -> isThisBrowsers(given, request));
        if (state.isEmpty() || !isGood(state.get())) {
            return page(words, 400, words.say(Phrase.of("slack.install.stale").with("address", begun())));
        }
        Optional<String> code = request.parameter("code");
        if (code.isEmpty()) {
            return page(words, 200, words.say(Phrase.of("slack.install.declined").with("address", begun())));
        }
        return exchange(words, code.get());
    }

    private String begun() {
        return settings.publicUrl() + SlackNames.INSTALL_PATH;
    }

    private WebResponse exchange(Words words, String code) {
        OAuthV2AccessResponse given;
        try {
            given = link.slack().methods().oauthV2Access(request -> request.clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .code(code)
                    .redirectUri(redirectUrl()));
        } catch (IOException | SlackApiException _) {
            return refused(words, "no answer");
        }
        if (!given.isOk()) {
            return refused(words, String.valueOf(given.getError()));
        }
        if (given.isEnterpriseInstall() || given.getTeam() == null || given.getAccessToken() == null) {
            return page(words, 400, words.say("slack.install.organisation"));
        }
        String name = String.valueOf(given.getTeam().getName());
        workspaces.installed(
                given.getTeam().getId(), name.substring(0, Math.min(NAME, name.length())), given.getAccessToken());
        LOG.info("The workspace {} installed the app.", given.getTeam().getId());
        return page(
                words,
                200,
                words.say(Phrase.of("slack.install.done").with("team", given.getTeam().getId())));
    }

    private WebResponse refused(Words words, String error) {
        metrics.platformError(SlackNames.SURFACE, "oauth.v2.access", error);
        LOG.warn("A workspace could not install the app: Slack answered oauth.v2.access with {}", error);
        return page(words, 502, words.say(Phrase.of("slack.install.refused").with("address", begun())));
    }

    /** Plain text: nothing in it needs escaping. The browser forgets the state, which is of no more use. */
    private WebResponse page(Words words, int status, String text) {
        return WebResponse.text(status, words.say("slack.install.title") + "\n\n" + text + "\n")
                .with("Set-Cookie", cookie("", Duration.ZERO))
                .with("Cache-Control", "no-store");
    }

    private static boolean isThisBrowsers(String state, WebRequest request) {
        return request.cookie(COOKIE)
                .filter(kept -> MessageDigest.isEqual(kept.getBytes(UTF_8), state.getBytes(UTF_8)))
                .isPresent();
    }

    /** When it ends and something random, sealed so that only this program can have made it. */
    private String newState() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String text = clock.instant().plus(LIFE).getEpochSecond() + " "
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(settings.key().encrypt(text.getBytes(UTF_8), STATE_OF));
    }

    /** Whether it is one of ours and not too old, and now for the first time. */
    private boolean isGood(String state) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(state);
            String[] parts = new String(settings.key().decrypt(sealed, STATE_OF), UTF_8).split(" ", 2);
            Instant now = clock.instant();
            return now.isBefore(Instant.ofEpochSecond(Long.parseLong(parts[0])))
                    && storage.<Boolean>inTransaction(
                            stores -> stores.events().claim(SlackNames.SURFACE, "oauth:" + parts[1],
                                    now) instanceof Claim.Ours);
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }
}
