package org.caseassistant.bot.cli;

import java.util.Optional;
import picocli.CommandLine;

/** Tells the version of the program and of the Java it runs on. */
final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        // Empty outside a jar, as when started from an editor.
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new String[] {"Case Assistant " + version, "Java " + Runtime.version()};
    }
}
