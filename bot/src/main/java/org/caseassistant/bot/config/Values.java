package org.caseassistant.bot.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the values of variables and gathers what is wrong with them. */
final class Values {
    /** Turns the text of a variable into its value. */
    @FunctionalInterface
    interface Parser<T> {
        /** The value of this text, which is not blank. */
        T parse(String text) throws UnusableException;
    }

    /** A text is not a value of its variable. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        /** With what is wrong, without a full stop. */
        UnusableException(String what) {
            super(what);
        }
    }

    private final Map<String, String> texts;
    private final List<ConfigurationProblem> problems = new ArrayList<>();

    Values(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** The text of a variable; empty if it is not set or blank. */
    Optional<String> text(Variable variable) {
        return Optional.ofNullable(texts.get(variable.name())).map(String::strip).filter(text -> !text.isEmpty());
    }

    /**
     * The value of a variable; empty if it is not set, and after noting the problem if it is not usable.
     *
     * @param expected what is expected, with an example
     */
    <T> Optional<T> value(Variable variable, String expected, Parser<T> parser) {
        return parsed(variable.name(), text(variable), expected, parser);
    }

    /** The same for a text that comes from elsewhere, such as an option of the command line. */
    <T> Optional<T> parsed(String name, Optional<String> text, String expected, Parser<T> parser) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.parse(text.get()));
        } catch (UnusableException unusable) {
            problem(name, unusable.getMessage(), expected);
            return Optional.empty();
        }
    }

    /** The whole number of a variable. */
    int number(Variable variable, int least, int most, int otherwise, String unit) {
        String expected = "a number of %s from %d to %d, for example %d".formatted(unit, least, most, otherwise);
        return value(variable, expected, text -> number(text, least, most)).orElse(otherwise);
    }

    private static int number(String text, int least, int most) throws UnusableException {
        if (!text.matches("[+-]?[0-9]{1,9}")) {
            throw new UnusableException("'" + text + "' is not a whole number");
        }
        int number = Integer.parseInt(text);
        if (number < least) {
            throw new UnusableException(number + " is less than " + least);
        }
        if (number > most) {
            throw new UnusableException(number + " is more than " + most);
        }
        return number;
    }

    /**
     * The one of these that a variable names, by its name in lower case.
     *
     * @param otherwise the one that counts where none is named
     */
    <E extends Enum<E>> E oneOf(Variable variable, List<E> all, E otherwise, String example) {
        List<String> names = all.stream().map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
        String expected = String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast()
                + ", for example " + example;
        return value(variable, expected, text -> {
            int index = names.indexOf(text.toLowerCase(Locale.ROOT));
            if (index < 0) {
                throw new UnusableException("'" + text + "' is none of them");
            }
            return all.get(index);
        }).orElse(otherwise);
    }

    void problem(String name, String what, String expected) {
        problems.add(new ConfigurationProblem(name, what, expected));
    }

    List<ConfigurationProblem> problems() {
        return List.copyOf(problems);
    }
}
