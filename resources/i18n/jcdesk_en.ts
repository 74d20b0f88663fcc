<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>AboutWords</name>
    <message numerus="yes">
        <source>{rows}, more than one sheet can hold: they fill %n sheet(s).</source>
        <translation>
            <numerusform>{rows}, more than one sheet can hold: they fill %n sheet.</numerusform>
            <numerusform>{rows}, more than one sheet can hold: they fill %n sheets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountListWords</name>
    <message numerus="yes">
        <source>%n account(s) without keys saved: {path}</source>
        <translation>
            <numerusform>%n account without its key saved: {path}</numerusform>
            <numerusform>%n accounts without their keys saved: {path}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) added: {names}.</source>
        <translation>
            <numerusform>%n account added: {names}.</numerusform>
            <numerusform>%n accounts added: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) left as they were, being here already: {names}.</source>
        <translation>
            <numerusform>%n account left as it was, being here already: {names}.</numerusform>
            <numerusform>%n accounts left as they were, being here already: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddressWords</name>
    <message numerus="yes">
        <source>There are %n addresses in this text. Look them up one by one.</source>
        <translation>
            <numerusform>There is %n address in this text.</numerusform>
            <numerusform>There are %n addresses in this text. Look them up one by one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The letter(s) “{letters}” in {address} are Cyrillic, though they look Latin.</source>
        <comment>%n is the number of letters</comment>
        <translation>
            <numerusform>The letter “{letters}” in {address} is Cyrillic, though it looks Latin.</numerusform>
            <numerusform>The letters “{letters}” in {address} are Cyrillic, though they look Latin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln address(es)</source>
        <comment>so many changes</comment>
        <translation>
            <numerusform>of %Ln address</numerusform>
            <numerusform>of %Ln addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message numerus="yes">
        <source>%n more like these; the Excel file names them all.</source>
        <translation>
            <numerusform>%n more like these; the Excel file names it.</numerusform>
            <numerusform>%n more like these; the Excel file names them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like these.</source>
        <translation>
            <numerusform>%n more like these.</numerusform>
            <numerusform>%n more like these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) may not be meant as asked:</source>
        <translation>
            <numerusform>%n address may not be meant as asked:</numerusform>
            <numerusform>%n addresses may not be meant as asked:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A check of these addresses was begun: {done} of %n asked.</source>
        <translation>
            <numerusform>A check of these addresses was begun: {done} of %n asked.</numerusform>
            <numerusform>A check of these addresses was begun: {done} of %n asked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CliWords</name>
    <message numerus="yes">
        <source>%n more address(es) not asked: the same would have happened.</source>
        <translation>
            <numerusform>%n more address not asked: the same would have happened.</numerusform>
            <numerusform>%n more addresses not asked: the same would have happened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Interrupted after {done} of %n address(es).</source>
        <translation>
            <numerusform>Interrupted after {done} of %n address.</numerusform>
            <numerusform>Interrupted after {done} of %n addresses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>works: %n group(s)</source>
        <translation>
            <numerusform>works: %n group</numerusform>
            <numerusform>works: %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) too many.</source>
        <translation>
            <numerusform>%n word too many.</numerusform>
            <numerusform>%n words too many.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>%n file(s) are not finished and would not be saved.</source>
        <translation>
            <numerusform>%n file is not finished and would not be saved.</numerusform>
            <numerusform>%n files are not finished and would not be saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message numerus="yes">
        <source>%n more error(s) followed.</source>
        <translation>
            <numerusform>%n more error followed.</numerusform>
            <numerusform>%n more errors followed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message numerus="yes">
        <source>Wait %n second(s) before you ask again.</source>
        <translation>
            <numerusform>Wait %n second before you ask again.</numerusform>
            <numerusform>Wait %n seconds before you ask again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minute(s) before you ask again.</source>
        <translation>
            <numerusform>Wait %n minute before you ask again.</numerusform>
            <numerusform>Wait %n minutes before you ask again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n hour(s) before you ask again.</source>
        <translation>
            <numerusform>Wait %n hour before you ask again.</numerusform>
            <numerusform>Wait %n hours before you ask again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message numerus="yes">
        <source>Mailing groups of %n address(es)</source>
        <translation>
            <numerusform>Mailing groups of %n address</numerusform>
            <numerusform>Mailing groups of %n addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message numerus="yes">
        <source>The keyring has not answered for %n second(s).</source>
        <translation>
            <numerusform>The keyring has not answered for %n second.</numerusform>
            <numerusform>The keyring has not answered for %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListErrorWords</name>
    <message numerus="yes">
        <source>%n columns of this table hold e-mail addresses.</source>
        <translation>
            <numerusform>%n column of this table holds e-mail addresses.</numerusform>
            <numerusform>%n columns of this table hold e-mail addresses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListExportWords</name>
    <message numerus="yes">
        <source>The rows are more than one sheet can hold: they fill %n sheet(s).</source>
        <translation>
            <numerusform>The rows are more than one sheet can hold: they fill %n sheet.</numerusform>
            <numerusform>The rows are more than one sheet can hold: they fill %n sheets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message numerus="yes">
        <source>Retry the %Ln that failed</source>
        <translation>
            <numerusform>Retry the one that failed</numerusform>
            <numerusform>Retry the %Ln that failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListStateWords</name>
    <message numerus="yes">
        <source>not begun: %n address(es)</source>
        <translation>
            <numerusform>not begun: %n address</numerusform>
            <numerusform>not begun: %n addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <comment>of an address and a group each</comment>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s)</source>
        <comment>not asked</comment>
        <translation>
            <numerusform>%Ln text</numerusform>
            <numerusform>%Ln texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%n duplicate</numerusform>
            <numerusform>%n duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that are no address</source>
        <translation>
            <numerusform>%n text that is no address</numerusform>
            <numerusform>%n texts that are no address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n address(es) asked</source>
        <translation>
            <numerusform>{done} of %n address asked</numerusform>
            <numerusform>{done} of %n addresses asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookupWords</name>
    <message numerus="yes">
        <source>Subscribed in {count} of %n group(s)</source>
        <translation>
            <numerusform>Subscribed in {count} of %n group</numerusform>
            <numerusform>Subscribed in {count} of %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscribed in none of %n group(s)</source>
        <translation>
            <numerusform>Subscribed in none of %n group</numerusform>
            <numerusform>Subscribed in none of %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscribed in all %n group(s)</source>
        <translation>
            <numerusform>Subscribed in %n group, the only one</numerusform>
            <numerusform>Subscribed in all %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for activation in all %n group(s)</source>
        <translation>
            <numerusform>Waiting for activation in %n group, the only one</numerusform>
            <numerusform>Waiting for activation in all %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsubscribed from all %n group(s)</source>
        <translation>
            <numerusform>Unsubscribed from %n group, the only one</numerusform>
            <numerusform>Unsubscribed from all %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsubscribed by the service from all %n group(s)</source>
        <translation>
            <numerusform>Unsubscribed by the service from %n group, the only one</numerusform>
            <numerusform>Unsubscribed by the service from all %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The address counts as non-existent in all %n group(s)</source>
        <translation>
            <numerusform>The address counts as non-existent in %n group, the only one</numerusform>
            <numerusform>The address counts as non-existent in all %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n group(s), with a status that jcdesk does not know</source>
        <translation>
            <numerusform>In %n group, with a status that jcdesk does not know</numerusform>
            <numerusform>In %n groups, with a status that jcdesk does not know</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkWords</name>
    <message numerus="yes">
        <source>No connection within %n second(s).</source>
        <translation>
            <numerusform>No connection within %n second.</numerusform>
            <numerusform>No connection within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service said nothing for %n second(s).</source>
        <translation>
            <numerusform>The service said nothing for %n second.</numerusform>
            <numerusform>The service said nothing for %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer was not complete after %n second(s).</source>
        <translation>
            <numerusform>The answer was not complete after %n second.</numerusform>
            <numerusform>The answer was not complete after %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherGroupsDialog</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n group(s) shown</source>
        <translation>
            <numerusform>{shown} of %n group shown</numerusform>
            <numerusform>{shown} of %n groups shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>While you type, the search box offers the last %n address(es) that were answered. They are kept on this computer only, where no other user of it can read them. When you switch this off, they are removed.</source>
        <translation>
            <numerusform>While you type, the search box offers the last address that was answered. It is kept on this computer only, where no other user of it can read it. When you switch this off, it is removed.</numerusform>
            <numerusform>While you type, the search box offers the last %n addresses that were answered. They are kept on this computer only, where no other user of it can read them. When you switch this off, they are removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) remembered at present.</source>
        <translation>
            <numerusform>%n address remembered at present.</numerusform>
            <numerusform>%n addresses remembered at present.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message numerus="yes">
        <source>without %n system group(s)</source>
        <translation>
            <numerusform>without %n system group</numerusform>
            <numerusform>without %n system groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n system group(s)</source>
        <translation>
            <numerusform>Hide %n system group</numerusform>
            <numerusform>Hide %n system groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n hidden system group(s)</source>
        <translation>
            <numerusform>Show %n hidden system group</numerusform>
            <numerusform>Show %n hidden system groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n group(s) shown</source>
        <translation>
            <numerusform>{shown} of %n group shown</numerusform>
            <numerusform>{shown} of %n groups shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing but %n hidden system group(s)</source>
        <translation>
            <numerusform>Nothing but %n hidden system group</numerusform>
            <numerusform>Nothing but %n hidden system groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message numerus="yes">
        <source>%n certificate(s) found in the file.</source>
        <translation>
            <numerusform>%n certificate found in the file.</numerusform>
            <numerusform>%n certificates found in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message numerus="yes">
        <source>%n setting(s) cannot be used, so the defaults hold: {names}.</source>
        <translation>
            <numerusform>%n setting cannot be used, so the default holds: {names}.</numerusform>
            <numerusform>%n settings cannot be used, so the defaults hold: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message numerus="yes">
        <source>%Ln lists, the last begun {when}, repeat it, and can then no longer show what has changed.</source>
        <translation>
            <numerusform>%Ln list, begun {when}, repeats it, and can then no longer show what has changed.</numerusform>
            <numerusform>%Ln lists, the last begun {when}, repeat it, and can then no longer show what has changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message numerus="yes">
        <source>sheet “{name}” (%n row(s))</source>
        <translation>
            <numerusform>sheet “{name}” (%n row)</numerusform>
            <numerusform>sheet “{name}” (%n rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>{year}: %n group(s)</source>
        <translation>
            <numerusform>{year}: %n group</numerusform>
            <numerusform>{year}: %n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialWords</name>
    <message numerus="yes">
        <source>Works: %n group(s).</source>
        <translation>
            <numerusform>Works: %n group.</numerusform>
            <numerusform>Works: %n groups.</numerusform>
        </translation>
    </message>
</context>
</TS>
