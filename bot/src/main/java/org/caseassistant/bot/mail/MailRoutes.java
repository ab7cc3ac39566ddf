package org.caseassistant.bot.mail;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.caseassistant.bot.web.Html;
import org.caseassistant.bot.web.Route;
import org.caseassistant.bot.web.WebRequest;
import org.caseassistant.bot.web.WebResponse;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.notices.NoticeMail;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.words.Words;

/**
 * The way out of e-mails about incidents, and back (RFC 8058): what is sent to the link of an e-mail stops them at once;
 * whoever only opens it is asked first, since programs that look for harm open every link. It tells nothing of whose link
 * it is.
 */
public final class MailRoutes {
    static final String STOP = "/mail/stop/";
    private static final String RESUME = "/mail/resume/";

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final UnitOfWork storage;
    private final InstantSource clock;
    private final Words words = Words.in(Locale.ENGLISH, MailRendering.BUNDLE);

    /** Made once. */
    public MailRoutes(UnitOfWork storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** For the web server. */
    public List<Route> routes() {
        return List.of(
                Route.get(STOP + "*", request -> answer(request, STOP, (_, _) -> {}, "mail.stop.ask", STOP)),
                Route.post(
                        STOP + "*",
                        request -> answer(
                                request,
                                STOP,
                                (mail, contact) -> mail.stop(contact, clock.instant()),
                                "mail.stop.done",
                                RESUME)),
                Route.post(
                        RESUME + "*",
                        request -> answer(request, RESUME, NoticeMail::resume, "mail.resume.done", STOP)));
    }

    private static String token(WebRequest request, String folder) {
        return request.path().substring(folder.length());
    }

    /**
     * Does what a link says.
     *
     * @param said what is answered, if there is such a link
     * @param next where the one button of the answer leads
     */
    private WebResponse answer(
            WebRequest request, String folder, BiConsumer<NoticeMail, ContactId> deed, String said, String next) {
        String token = token(request, folder);
        Optional<ContactId> contact = storage.inTransaction(stores -> {
            Optional<ContactId> known = stores.noticeMail().ofToken(token);
            known.ifPresent(who -> deed.accept(stores.noticeMail(), who));
            return known;
        });
        return contact.isPresent()
                ? page(200, said, Optional.of(next + token))
                : page(404, "mail.link.unknown", Optional.empty());
    }

    private WebResponse page(int status, String said, Optional<String> next) {
        var html = new Html("<!DOCTYPE html>");
        html.open("html", "lang", words.locale().toLanguageTag())
                .open("head")
                .open("meta", "charset", "utf-8")
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .open("meta", "name", "color-scheme", "content", "light dark")
                .open("meta", "name", "robots", "content", "noindex")
                .element("title", words.say("mail.stop.title"))
                .open("link", "rel", "stylesheet", "href", "../../notifications/style.css")
                .close("head")
                .open("body")
                .open("main")
                .element("h1", words.say("mail.stop.title"))
                .element("p", words.say(said));
        next.ifPresent(address -> html.open("form", "method", "post", "action", "../.." + address)
                .element(
                        "button",
                        words.say(address.startsWith(STOP) ? "mail.stop.button" : "mail.resume.button"),
                        "type",
                        "submit")
                .close("form"));
        html.close("main").close("body").close("html");
        return WebResponse.of(status, "text/html; charset=utf-8", html.toString())
                .with("Cache-Control", "no-store")
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer")
                .with("X-Frame-Options", "DENY");
    }
}
