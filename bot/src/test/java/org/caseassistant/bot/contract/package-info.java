/** What every chat surface must do alike: one scripted conversation for each case type, and the case it must store. */
package org.caseassistant.bot.contract;
