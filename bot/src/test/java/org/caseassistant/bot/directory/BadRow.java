package org.caseassistant.bot.directory;

import java.util.List;

/**
 * A row that cannot be imported where "A School", its contact ann@a.example.org and rob@desk.example.org of the staff
 * are in the directory.
 *
 * @param line as it stands in the file
 * @param problem what the operator is told after the number of its line
 */
record BadRow(String line, String problem) {
    private static final String RIGHTS = "work cases, post notices, administer";

    /** One of each kind. */
    static List<BadRow> all() {
        return List.of(
                new BadRow(
                        "principal,B,B,b1@a.example.org,A School,,,,,,,",
                        "type: \"principal\" is none; expected authorized, technical, read only or staff, or remove"),
                new BadRow("technical,,B,b2@a.example.org,A School,,,,,,,", "first name: missing; expected a name"),
                new BadRow("technical,B,,b3@a.example.org,A School,,,,,,,", "last name: missing; expected a name"),
                new BadRow(
                        "technical," + "x".repeat(101) + ",B,b4@a.example.org,A School,,,,,,,",
                        "first name: 101 characters; expected at most 100"),
                new BadRow(
                        "technical,B,B,,A School,,,,,,,",
                        "email: missing; expected an address such as jordan.rivera@example.org"),
                new BadRow(
                        "technical,B,B,b5 at example.org,A School,,,,,,,",
                        "email: \"b5 at example.org\" is no e-mail address; expected one such as jordan.rivera@example.org"),
                new BadRow(
                        "technical,B,B,GINA@a.example.org,A School,,,,,,,",
                        "email: \"GINA@a.example.org\" stands in line 2 already; expected one line a person"),
                new BadRow(
                        "technical,B,B,b6@a.example.org,A School,,,555 HELP,,,,",
                        "primary phone: \"555 HELP\" is no telephone number; expected one such as +1 612 555 0123 ext. 4"),
                new BadRow(
                        "technical,B,B,b7@a.example.org,A School,,,,12,,,",
                        "secondary phone: \"12\" is no telephone number; expected one such as +1 612 555 0123 ext. 4"),
                new BadRow(
                        "technical,B,B,b8@a.example.org,,,,,,,,",
                        "accounts: missing; expected the name of the contact's account, such as Lakeside School District,"
                                + " or several with semicolons between them"),
                new BadRow(
                        "technical,B,B,b9@a.example.org," + "x".repeat(201) + ",UTC,,,,,,",
                        "accounts: too long; expected at most 200 characters"),
                new BadRow(
                        "technical,B,B,b10@a.example.org,A School; a school,,,,,,,",
                        "accounts: \"a school\" is there twice"),
                new BadRow(
                        "technical,B,B,b11@a.example.org,A School,Chicago,,,,,,",
                        "zone: \"Chicago\" is no time zone; expected one such as America/Chicago"),
                new BadRow(
                        "technical,B,B,b12@a.example.org,New School,,,,,,,",
                        "zone: the account \"New School\" is new and no line says where its people are;"
                                + " expected one such as America/Chicago in a line of its contacts"),
                new BadRow(
                        "technical,B,B,b13@a.example.org,A School,,,,,Plumbing,,",
                        "areas: \"Plumbing\" is not known; expected SIS, Food Service, Human Resources, Finance,"
                                + " Online Payments, Voice Messenger, State Edition"),
                new BadRow(
                        "technical,B,B,b14@a.example.org,A School,," + "x".repeat(201) + ",,,,,",
                        "title: 201 characters; expected at most 200"),
                new BadRow(
                        "technical,B,B,b15@a.example.org,A School,,,,,,Training,",
                        "departments: only staff have any; expected nothing here for a contact"),
                new BadRow(
                        "staff,B,B,b16@a.example.org,A School,,,,,,,work cases",
                        "accounts: only contacts have one; expected nothing here for staff"),
                new BadRow(
                        "staff,B,B,b17@a.example.org,,,,,,,Cooking,work cases",
                        "departments: \"Cooking\" is not known; expected Application Support, Outage Response, Training,"
                                + " Data Services, Hosting and Servers, Account Management, Business Consulting, Technical Services"),
                new BadRow(
                        "staff,B,B,b18@a.example.org,,,,,,,,fly",
                        "rights: \"fly\" is not known; expected " + RIGHTS),
                new BadRow(
                        "staff,B,B,b19@a.example.org,,,,,,,,",
                        "rights: missing; expected one or more of work cases; post notices; administer"),
                new BadRow(
                        "technical,B,B,rob@desk.example.org,A School,,,,,,,",
                        "email: somebody of the staff has this address; expected another one"),
                new BadRow(
                        "staff,B,B,ann@a.example.org,,,,,,,,work cases",
                        "email: a contact has this address; expected another one"),
                new BadRow(
                        "technical,C,C,b21@a.example.org,Gina School,Europe/Paris,,,,,,",
                        "zone: \"Gina School\" is in UTC by another line; expected one time zone an account"),
                new BadRow("technical,B,B,b22@a.example.org", "there are 4 values; expected 12, as in the first line"),
                new BadRow(
                        "technical,B,\"B\u001B\",b23@a.example.org,A School,,,,,,,",
                        "last name: there is a line break or another control character in it;"
                                + " expected one line (is a quotation mark missing?)"));
    }
}
