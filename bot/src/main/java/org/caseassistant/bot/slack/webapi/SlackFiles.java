package org.caseassistant.bot.slack.webapi;

import com.slack.api.model.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.caseassistant.bot.chat.Intake;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.words.Phrase;

/** Fetches files from Slack, and no larger ones than are taken. The token goes to Slack's own hosts only. */
public final class SlackFiles {
    private static final String HOST = "slack.com";
    private static final byte[] NOTHING = {};

    private final OkHttpClient http;
    private final String botToken;
    private final Optional<HttpUrl> apiUrl;
    private final Intake intake;

    /**
     * Made once.
     *
     * @param apiUrl where the Web API is, if not at Slack's own address: files may come from there as well
     * @param intake lets them in
     */
    public SlackFiles(OkHttpClient http, String botToken, Optional<String> apiUrl, Intake intake) {
        this.http = http;
        this.botToken = botToken;
        this.apiUrl = apiUrl.map(HttpUrl::get);
        this.intake = intake;
    }

    private List<Intake.Offered> offered(List<File> files) {
        return files.stream()
                .filter(file -> intake.takes(name(file)))
                .map(file -> new Intake.Offered(name(file), file.getSize() == null ? intake.largest() : file.getSize()))
                .toList();
    }

    /** Why these are not fetched at all; empty if they are neither too large nor too much. */
    public Optional<Phrase> refusal(List<File> files, Locale locale) {
        return intake.tooLarge(offered(files), locale, "slack.files.together");
    }

    /** Fetches these and sees to them, when there is room for them. */
    public <T> T holding(List<File> files, Supplier<T> work) {
        return intake.holding(offered(files), work);
    }

    /** Fetches them. To be done while there is room for them. */
    public List<Upload> fetch(List<File> files) {
        var fetched = new ArrayList<Upload>();
        for (File file : files) {
            String type = file.getMimetype() == null ? "application/octet-stream" : file.getMimetype();
            fetched.add(new Upload(name(file), type, intake.takes(name(file)) ? content(file) : NOTHING));
        }
        return fetched;
    }

    private static String name(File file) {
        return file.getName() == null ? "" : file.getName();
    }

    private byte[] content(File file) {
        String address = file.getUrlPrivateDownload() == null ? file.getUrlPrivate() : file.getUrlPrivateDownload();
        HttpUrl url = address == null ? null : HttpUrl.parse(address);
        if (url == null || !trusted(url)) {
            throw new SlackCallException("a download", "a file elsewhere", null);
        }
        var request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + botToken)
                .build();
        try (Response response = http.newCall(request).execute();
                InputStream body = response.body().byteStream()) {
            if (response.code() != 200) {
                throw new SlackCallException("a download", "HTTP status " + response.code(), null);
            }
            // One more than is taken, so that core sees it is too large and says so.
            return body.readNBytes(Math.toIntExact(intake.largest() + 1));
        } catch (IOException failure) {
            throw new SlackCallException("a download", "no answer", failure);
        }
    }

    private boolean trusted(HttpUrl url) {
        boolean slack = url.isHttps() && (url.host().equals(HOST) || url.host().endsWith("." + HOST));
        return slack || apiUrl.filter(own -> own.host().equals(url.host()) && own.port() == url.port()).isPresent();
    }
}
