package org.caseassistant.core.words;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of one language, from ICU message bundles. Falls back to English sentence by sentence. */
public final class Words {
    /** Base names of core's bundles, one beside each package that speaks. The first part of a key names its bundle. */
    public static final Map<String, String> CORE_BUNDLES = Map.of(
            "form", "org.caseassistant.core.form.form",
            "chat", "org.caseassistant.core.chat.chat",
            "desk", "org.caseassistant.core.desk.desk",
            "notice", "org.caseassistant.core.notices.notice");

    private static final ResourceBundle.Control ENGLISH_IS_THE_ROOT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final Map<String, ResourceBundle> bundles;

    private Words(Locale locale, Map<String, ResourceBundle> bundles) {
        this.locale = locale;
        this.bundles = bundles;
    }

    /** The sentences for readers of this language. */
    public static Words in(Locale locale) {
        return in(locale, Map.of());
    }

    /**
     * The sentences for readers of this language, core's and those of another module.
     *
     * @param moreBundles base names of the other module's bundles, by the first part of their keys
     */
    public static Words in(Locale locale, Map<String, String> moreBundles) {
        var baseNames = new HashMap<>(CORE_BUNDLES);
        baseNames.putAll(moreBundles);
        var bundles = new HashMap<String, ResourceBundle>();
        baseNames.forEach((prefix, baseName) -> bundles.put(prefix,
                ResourceBundle.getBundle(baseName, locale, ENGLISH_IS_THE_ROOT)));
        return new Words(locale, Map.copyOf(bundles));
    }

    /** Whose language this is; also decides how dates and numbers are written. */
    public Locale locale() {
        return locale;
    }

    /**
     * The sentence in this language.
     *
     * @throws MissingResourceException if there is no such sentence: a mistake of ours, never of a user
     */
    public String say(Phrase phrase) {
        var values = new HashMap<String, Object>();
        phrase.values().forEach((name, value) -> values.put(name, plain(value)));
        return new MessageFormat(pattern(phrase.key()), locale).format(values);
    }

    /** A sentence with nothing to fill in. */
    public String say(String key) {
        return say(Phrase.of(key));
    }

    private String pattern(String key) {
        ResourceBundle bundle = bundles.get(key.substring(0, Math.max(0, key.indexOf('.'))));
        if (bundle == null) {
            throw new MissingResourceException("no bundle for the sentence " + key, Words.class.getName(), key);
        }
        return bundle.getString(key);
    }

    private Object plain(Object value) {
        return switch (value) {
            case Phrase inner -> say(inner);
            case Collection<?> several -> {
                List<Object> parts = several.stream().map(this::plain).toList();
                yield ListFormatter.getInstance(locale).format(parts);
            }
            default -> value;
        };
    }
}
