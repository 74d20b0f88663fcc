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
    <name>AccountDialog</name>
    <message numerus="yes">
        <source>Works: %n group(s).</source>
        <translation>
            <numerusform>Works: %n group.</numerusform>
            <numerusform>Works: %n groups.</numerusform>
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
        <source>The letter(s) «{letters}» in {address} are Cyrillic, though they look Latin.</source>
        <comment>%n is the number of letters</comment>
        <translation>
            <numerusform>The letter «{letters}» in {address} is Cyrillic, though it looks Latin.</numerusform>
            <numerusform>The letters «{letters}» in {address} are Cyrillic, though they look Latin.</numerusform>
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
    <name>ErrorWords</name>
    <message numerus="yes">
        <source>Wait %n second(s) before you ask again.</source>
        <translation>
            <numerusform>Wait %n second before you ask again.</numerusform>
            <numerusform>Wait %n seconds before you ask again.</numerusform>
        </translation>
    </message>
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
    <name>ResultView</name>
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
</TS>
