<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About jcdesk</source>
        <translation>О программе jcdesk</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Коммит</translation>
    </message>
    <message>
        <source>About sections</source>
        <translation>Разделы окна «О программе»</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Программа</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Лицензии</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Копировать версии</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Система</translation>
    </message>
    <message>
        <source>Looks up which mailing groups of JustClick a subscriber is in.</source>
        <translation>Показывает, в каких группах рассылки JustClick состоит подписчик.</translation>
    </message>
    <message>
        <source>An independent program, not affiliated with JustClick.</source>
        <translation>Независимая программа, не связанная с компанией JustClick.</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>The window is made with Qt and Qt for Python, © The Qt Company Ltd. and other contributors. jcdesk uses them unchanged under the GNU Lesser General Public License, version 3.</source>
        <translation>Окно сделано с помощью Qt и Qt for Python, © The Qt Company Ltd. и другие участники. jcdesk использует их без изменений на условиях GNU Lesser General Public License версии 3.</translation>
    </message>
    <message>
        <source>You may replace them by a build of your own. This jcdesk is one file that unpacks itself at each start: take the jcdesk that is a folder, where Qt&apos;s libraries are files of their own.</source>
        <translation>Вы можете заменить их собственной сборкой. Этот jcdesk — один файл, который распаковывает себя при каждом запуске: возьмите jcdesk в виде папки, где библиотеки Qt — отдельные файлы.</translation>
    </message>
    <message>
        <source>You may replace them by a build of your own: put its libraries in place of those in {folder}</source>
        <translation>Вы можете заменить их собственной сборкой: положите её библиотеки вместо тех, что лежат в {folder}</translation>
    </message>
    <message>
        <source>Licence of Qt</source>
        <translation>Лицензия Qt</translation>
    </message>
    <message>
        <source>Source code of Qt</source>
        <translation>Исходный код Qt</translation>
    </message>
    <message>
        <source>Folder of Qt</source>
        <translation>Папка Qt</translation>
    </message>
</context>
<context>
    <name>AboutWords</name>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>Время запроса</translation>
    </message>
    <message>
        <source>First asked at</source>
        <translation>Первый запрос</translation>
    </message>
    <message>
        <source>Last asked at</source>
        <translation>Последний запрос</translation>
    </message>
    <message>
        <source>File made at</source>
        <translation>Файл создан</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>{zone} (every time in this file is in this zone)</source>
        <translation>{zone} (всё время в этом файле указано в этом поясе)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>None: every group is in this file.</source>
        <translation>Нет: в этом файле все группы.</translation>
    </message>
    <message>
        <source>Only rows matching “{filter}” are in this file.</source>
        <translation>В этом файле только строки по фильтру «{filter}».</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message numerus="yes">
        <source>{rows}, more than one sheet can hold: they fill %n sheet(s).</source>
        <translation>
            <numerusform>{rows} — больше, чем помещается на одном листе: они занимают %n лист.</numerusform>
            <numerusform>{rows} — больше, чем помещается на одном листе: они занимают %n листа.</numerusform>
            <numerusform>{rows} — больше, чем помещается на одном листе: они занимают %n листов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
</context>
<context>
    <name>AccountBar</name>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>The account that is asked</source>
        <translation>Аккаунт, который спрашивают</translation>
    </message>
</context>
<context>
    <name>AccountBook</name>
    <message>
        <source>Demo</source>
        <translation>Демо</translation>
    </message>
    <message>
        <source>in many groups</source>
        <translation>во многих группах</translation>
    </message>
    <message>
        <source>in one group</source>
        <translation>в одной группе</translation>
    </message>
    <message>
        <source>in no group</source>
        <translation>ни в одной группе</translation>
    </message>
    <message>
        <source>not in the account</source>
        <translation>нет в аккаунте</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>ошибка</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Change account</source>
        <translation>Изменить аккаунт</translation>
    </message>
    <message>
        <source>Set up an account</source>
        <translation>Подключить аккаунт</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Ask the service for the account&apos;s groups, without saving anything</source>
        <translation>Запросить у сервиса группы аккаунта, ничего не сохраняя</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>AccountEditing</name>
    <message>
        <source>The key of “{name}” is in the keyring now.</source>
        <translation>Ключ аккаунта «{name}» теперь в хранилище ключей.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Удалить аккаунт</translation>
    </message>
    <message>
        <source>Remove “{name}” from this computer?</source>
        <translation>Удалить «{name}» с этого компьютера?</translation>
    </message>
    <message>
        <source>Its secret key is removed from the keyring too. Nothing changes at the service.</source>
        <translation>Его секретный ключ тоже будет удалён из хранилища ключей. В самом сервисе ничего не изменится.</translation>
    </message>
    <message>
        <source>A list of this account is being asked: it stops. Its answers stay here.</source>
        <translation>Сейчас запрашивается список этого аккаунта: он остановится. Его ответы останутся здесь.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Remove the account only</source>
        <translation>Удалить только аккаунт</translation>
    </message>
    <message>
        <source>“{name}” is removed from this computer.</source>
        <translation>Аккаунт «{name}» удалён с этого компьютера.</translation>
    </message>
    <message>
        <source>The secret key is not in a keyring: it is kept until jcdesk is closed, and no longer.</source>
        <translation>Секретного ключа нет в хранилище: он хранится только до закрытия jcdesk.</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Your &amp;cabinet&apos;s address</source>
        <translation>Адрес личного &amp;кабинета</translation>
    </message>
    <message>
        <source>Your cabinet&apos;s address</source>
        <translation>Адрес личного кабинета</translation>
    </message>
    <message>
        <source>Log in to the service in your browser, then copy the address of any page from there.</source>
        <translation>Войдите в сервис в браузере и скопируйте оттуда адрес любой страницы.</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Логин</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Service &amp;address</source>
        <translation>Адрес &amp;сервиса</translation>
    </message>
    <message>
        <source>Service address</source>
        <translation>Адрес сервиса</translation>
    </message>
    <message>
        <source>Secret &amp;key</source>
        <translation>С&amp;екретный ключ</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>You find it in your cabinet, in the section “API” (older accounts: shop settings, “secret key for signing”). It is kept in this computer&apos;s keyring, never in a file.</source>
        <translation>Он находится в личном кабинете, в разделе «API» (в старых аккаунтах — в настройках магазина, «секретный ключ для подписи»). Он хранится в хранилище ключей этого компьютера и никогда — в файле.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>as you like to call it</source>
        <translation>как вам удобно</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Название аккаунта</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>That is the login “{login}”.</source>
        <translation>Это логин «{login}».</translation>
    </message>
    <message>
        <source>A domain of your own does not tell the login: type it below.</source>
        <translation>По собственному домену логин не узнать: введите его ниже.</translation>
    </message>
</context>
<context>
    <name>AccountListWords</name>
    <message numerus="yes">
        <source>%n account(s) without keys saved: {path}</source>
        <translation>
            <numerusform>%n аккаунт сохранён без ключа: {path}</numerusform>
            <numerusform>%n аккаунта сохранены без ключей: {path}</numerusform>
            <numerusform>%n аккаунтов сохранены без ключей: {path}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) added: {names}.</source>
        <translation>
            <numerusform>Добавлен %n аккаунт: {names}.</numerusform>
            <numerusform>Добавлено %n аккаунта: {names}.</numerusform>
            <numerusform>Добавлено %n аккаунтов: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No account was added.</source>
        <translation>Ни один аккаунт не добавлен.</translation>
    </message>
    <message>
        <source>Renamed, since the name is taken: {names}.</source>
        <translation>Переименованы, так как название занято: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) left as they were, being here already: {names}.</source>
        <translation>
            <numerusform>%n аккаунт уже есть и не изменён: {names}.</numerusform>
            <numerusform>%n аккаунта уже есть и не изменены: {names}.</numerusform>
            <numerusform>%n аккаунтов уже есть и не изменены: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>A list holds no keys: each is asked for at the first lookup in its account.</source>
        <translation>В списке нет ключей: каждый будет запрошен при первой проверке в его аккаунте.</translation>
    </message>
    <message>
        <source>None of its accounts was added.</source>
        <translation>Ни один из его аккаунтов не добавлен.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>Не удаётся прочитать «{name}»: {reason}.</translation>
    </message>
    <message>
        <source>It was moved, or you may not read it.</source>
        <translation>Файл перемещён, или у вас нет права его читать.</translation>
    </message>
    <message>
        <source>Choose the file again, or ask whoever gave it to you.</source>
        <translation>Выберите файл ещё раз или обратитесь к тому, кто его дал.</translation>
    </message>
    <message>
        <source>“{name}” was written by a newer jcdesk.</source>
        <translation>«{name}» записан более новой версией jcdesk.</translation>
    </message>
    <message>
        <source>Install the newer jcdesk to import it.</source>
        <translation>Чтобы импортировать его, установите новую версию jcdesk.</translation>
    </message>
    <message>
        <source>“{name}” is too large for a list of accounts.</source>
        <translation>«{name}» слишком велик для списка аккаунтов.</translation>
    </message>
    <message>
        <source>At most {accounts} accounts and {size} MiB can be imported.</source>
        <translation>Можно импортировать не более {accounts} аккаунтов и {size} МиБ.</translation>
    </message>
    <message>
        <source>Choose a file that jcdesk has exported.</source>
        <translation>Выберите файл, экспортированный из jcdesk.</translation>
    </message>
    <message>
        <source>There is no account in “{name}”.</source>
        <translation>В «{name}» нет ни одного аккаунта.</translation>
    </message>
    <message>
        <source>It was exported where there was none.</source>
        <translation>Его экспортировали там, где аккаунтов не было.</translation>
    </message>
    <message>
        <source>Ask whoever gave it to you for another one.</source>
        <translation>Попросите другой файл у того, кто его дал.</translation>
    </message>
    <message>
        <source>Account {number} in “{name}” cannot be used.</source>
        <translation>Аккаунт {number} в «{name}» использовать нельзя.</translation>
    </message>
    <message>
        <source>Its name, login or address is missing or cannot be one. {none}</source>
        <translation>Его название, логин или адрес отсутствует либо недопустим. {none}</translation>
    </message>
    <message>
        <source>Ask whoever gave you the file to export it once more.</source>
        <translation>Попросите того, кто дал файл, экспортировать его ещё раз.</translation>
    </message>
    <message>
        <source>“{name}” is no list of accounts.</source>
        <translation>«{name}» — не список аккаунтов.</translation>
    </message>
    <message>
        <source>It is another kind of file, or it is damaged.</source>
        <translation>Это файл другого вида, или он повреждён.</translation>
    </message>
    <message>
        <source>Choose a file that jcdesk has exported (Account &gt; Export the list).</source>
        <translation>Выберите файл, экспортированный из jcdesk («Аккаунт» → «Экспорт списка»).</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} и ещё %n</numerusform>
            <numerusform>{names} и ещё %n</numerusform>
            <numerusform>{names} и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Аккаунт</translation>
    </message>
    <message>
        <source>&amp;Add an account…</source>
        <translation>&amp;Добавить аккаунт…</translation>
    </message>
    <message>
        <source>&amp;Change this account…</source>
        <translation>&amp;Изменить этот аккаунт…</translation>
    </message>
    <message>
        <source>&amp;Remove this account…</source>
        <translation>&amp;Удалить этот аккаунт…</translation>
    </message>
    <message>
        <source>&amp;Export the list…</source>
        <translation>&amp;Экспорт списка…</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation>И&amp;мпорт списка…</translation>
    </message>
    <message>
        <source>&amp;Demo account</source>
        <translation>Д&amp;емо-аккаунт</translation>
    </message>
</context>
<context>
    <name>AccountSaving</name>
    <message>
        <source>The account is saved, its key is not.</source>
        <translation>Аккаунт сохранён, его ключ — нет.</translation>
    </message>
    <message>
        <source>Begin a new list</source>
        <translation>Начать новый список</translation>
    </message>
</context>
<context>
    <name>AccountSharing</name>
    <message>
        <source>Export the list of accounts</source>
        <translation>Экспорт списка аккаунтов</translation>
    </message>
    <message>
        <source>Import a list of accounts</source>
        <translation>Импорт списка аккаунтов</translation>
    </message>
    <message>
        <source>List of accounts (*.json)</source>
        <translation>Список аккаунтов (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>AccountWords</name>
    <message>
        <source>The account has no name.</source>
        <translation>У аккаунта нет названия.</translation>
    </message>
    <message>
        <source>Give it one that you will recognise.</source>
        <translation>Дайте ему понятное вам название.</translation>
    </message>
    <message>
        <source>The account&apos;s name is too long.</source>
        <translation>Название аккаунта слишком длинное.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Выберите более короткое.</translation>
    </message>
    <message>
        <source>The account&apos;s name holds characters that cannot be shown.</source>
        <translation>В названии аккаунта есть символы, которые нельзя показать.</translation>
    </message>
    <message>
        <source>Type it instead of pasting it.</source>
        <translation>Наберите его вручную, а не вставляйте.</translation>
    </message>
    <message>
        <source>There is an account “{name}” already.</source>
        <translation>Аккаунт «{name}» уже есть.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Выберите другое название.</translation>
    </message>
    <message>
        <source>The login is missing.</source>
        <translation>Не указан логин.</translation>
    </message>
    <message>
        <source>It is the first part of your cabinet&apos;s address: “acme” in acme.justclick.ru.</source>
        <translation>Это первая часть адреса личного кабинета: «acme» в acme.justclick.ru.</translation>
    </message>
    <message>
        <source>This cannot be a login.</source>
        <translation>Это не может быть логином.</translation>
    </message>
    <message>
        <source>A login has Latin letters, digits, “-”, “_” and dots: “acme” in acme.justclick.ru.</source>
        <translation>Логин состоит из латинских букв, цифр, «-», «_» и точек: «acme» в acme.justclick.ru.</translation>
    </message>
    <message>
        <source>The account “{name}” has this login and service address already.</source>
        <translation>У аккаунта «{name}» уже такие логин и адрес сервиса.</translation>
    </message>
    <message>
        <source>Change that account instead of adding it again.</source>
        <translation>Измените тот аккаунт, а не добавляйте его ещё раз.</translation>
    </message>
    <message>
        <source>This cannot be the time between two requests.</source>
        <translation>Это не может быть временем между двумя запросами.</translation>
    </message>
    <message>
        <source>Write seconds from 0 to {slowest}, for example 2 or 0.5.</source>
        <translation>Укажите секунды от 0 до {slowest}, например 2 или 0,5.</translation>
    </message>
    <message>
        <source>The service can block an account that asks too fast, for good and without appeal. One request a second is what jcdesk holds to be safe.</source>
        <translation>Сервис может заблокировать аккаунт, который запрашивает слишком быстро, — навсегда и без права обжалования. Безопасным jcdesk считает один запрос в секунду.</translation>
    </message>
    <message>
        <source>This cannot be the address of your account at the service.</source>
        <translation>Это не может быть адресом вашего аккаунта в сервисе.</translation>
    </message>
    <message>
        <source>It looks like https://acme.justclick.io, with your login in place of “acme”.</source>
        <translation>Адрес выглядит как https://acme.justclick.io, где вместо «acme» — ваш логин.</translation>
    </message>
    <message>
        <source>The service is asked over https only.</source>
        <translation>К сервису можно обращаться только по https.</translation>
    </message>
    <message>
        <source>Write https:// at the beginning of the service address.</source>
        <translation>Начните адрес сервиса с https://.</translation>
    </message>
    <message>
        <source>This is the service&apos;s front page, which is the same for everybody.</source>
        <translation>Это главная страница сервиса, одинаковая для всех.</translation>
    </message>
    <message>
        <source>Log in there, then copy the address again: it begins with your login then.</source>
        <translation>Войдите на сайт и скопируйте адрес ещё раз: тогда он начинается с вашего логина.</translation>
    </message>
    <message>
        <source>The disk is slow: the list of accounts is still being saved…</source>
        <translation>Диск отвечает медленно: список аккаунтов ещё сохраняется…</translation>
    </message>
    <message>
        <source>The list of accounts was written by a newer jcdesk: {path}</source>
        <translation>Список аккаунтов записан более новой версией jcdesk: {path}</translation>
    </message>
    <message>
        <source>This jcdesk does not know its form and leaves it as it is.</source>
        <translation>Этот jcdesk не знает такого формата и оставляет файл как есть.</translation>
    </message>
    <message>
        <source>Install the newer jcdesk, or rename the file to begin a new list.</source>
        <translation>Установите новую версию jcdesk или переименуйте файл, чтобы начать новый список.</translation>
    </message>
    <message>
        <source>The list of accounts cannot be read or written: {reason}.</source>
        <translation>Список аккаунтов не удаётся прочитать или записать: {reason}.</translation>
    </message>
    <message>
        <source>The folder is missing or protected, or the disk is full.</source>
        <translation>Папка отсутствует или защищена, либо диск заполнен.</translation>
    </message>
    <message>
        <source>See that you may read and write {path}, then start jcdesk again.</source>
        <translation>Убедитесь, что можете читать и записывать {path}, и запустите jcdesk снова.</translation>
    </message>
    <message>
        <source>The list of accounts is damaged: {path}</source>
        <translation>Список аккаунтов повреждён: {path}</translation>
    </message>
    <message>
        <source>Something other than jcdesk has changed it. It is left as it is.</source>
        <translation>Его изменила другая программа. Файл оставлен как есть.</translation>
    </message>
    <message>
        <source>Repair it, or rename it to begin a new list; the keys in the keyring are not touched.</source>
        <translation>Исправьте его или переименуйте, чтобы начать новый список; ключи в хранилище не затронуты.</translation>
    </message>
</context>
<context>
    <name>AddressDetails</name>
    <message>
        <source>Verdict of the address</source>
        <translation>Вывод об адресе</translation>
    </message>
    <message>
        <source>Groups of the address</source>
        <translation>Группы адреса</translation>
    </message>
    <message>
        <source>The groups of the chosen address</source>
        <translation>Группы выбранного адреса</translation>
    </message>
    <message>
        <source>Choose an address to see its groups.</source>
        <translation>Выберите адрес, чтобы увидеть его группы.</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>ещё не запрошен</translation>
    </message>
</context>
<context>
    <name>AddressMenu</name>
    <message>
        <source>{table}; Enter looks the address up, the menu key shows what can be done with it</source>
        <translation>{table}; Enter проверяет адрес, клавиша меню показывает, что с ним можно сделать</translation>
    </message>
    <message>
        <source>Look up now</source>
        <translation>Проверить сейчас</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Копировать адрес</translation>
    </message>
</context>
<context>
    <name>AddressModel</name>
    <message>
        <source>Gr.</source>
        <comment>short for: groups</comment>
        <translation>Гр.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Запрошен</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>ещё не запрошен</translation>
    </message>
</context>
<context>
    <name>AddressNote</name>
    <message>
        <source>Look up {address}</source>
        <translation>Проверить {address}</translation>
    </message>
</context>
<context>
    <name>AddressTable</name>
    <message>
        <source>Addresses</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Choose one to see its groups</source>
        <translation>Выберите адрес, чтобы увидеть его группы</translation>
    </message>
</context>
<context>
    <name>AddressWords</name>
    <message>
        <source>Type or paste an e-mail address first.</source>
        <translation>Сначала введите или вставьте адрес e-mail.</translation>
    </message>
    <message>
        <source>This is no e-mail address: it has no @.</source>
        <translation>Это не адрес e-mail: в нём нет @.</translation>
    </message>
    <message>
        <source>This is no e-mail address: nothing stands before the @.</source>
        <translation>Это не адрес e-mail: перед @ ничего нет.</translation>
    </message>
    <message>
        <source>This is no e-mail address: nothing stands after the @.</source>
        <translation>Это не адрес e-mail: после @ ничего нет.</translation>
    </message>
    <message>
        <source>This is no e-mail address: it has more than one @.</source>
        <translation>Это не адрес e-mail: в нём больше одного @.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n addresses in this text. Look them up one by one.</source>
        <translation>
            <numerusform>В этом тексте %n адрес. Проверяйте их по одному.</numerusform>
            <numerusform>В этом тексте %n адреса. Проверяйте их по одному.</numerusform>
            <numerusform>В этом тексте %n адресов. Проверяйте их по одному.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no e-mail address: there is a space inside.</source>
        <translation>Это не адрес e-mail: внутри есть пробел.</translation>
    </message>
    <message>
        <source>This is too long for an e-mail address.</source>
        <translation>Слишком длинно для адреса e-mail.</translation>
    </message>
    <message>
        <source>This is no e-mail address: what stands after the @ cannot be a domain.</source>
        <translation>Это не адрес e-mail: то, что после @, не может быть доменом.</translation>
    </message>
    <message>
        <source>This is no e-mail address: it holds a character that none can have.</source>
        <translation>Это не адрес e-mail: в нём есть недопустимый символ.</translation>
    </message>
    <message>
        <source>Asked as {address}.</source>
        <translation>Проверяется {address}.</translation>
    </message>
    <message>
        <source>Did you mean {domain}?</source>
        <translation>Может быть, {domain}?</translation>
    </message>
    <message numerus="yes">
        <source>The letter(s) “{letters}” in {address} are Cyrillic, though they look Latin.</source>
        <comment>%n is the number of letters</comment>
        <translation>
            <numerusform>Буква «{letters}» в {address} — кириллическая, хотя похожа на латинскую.</numerusform>
            <numerusform>Буквы «{letters}» в {address} — кириллические, хотя похожи на латинские.</numerusform>
            <numerusform>Буквы «{letters}» в {address} — кириллические, хотя похожи на латинские.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddressesPage</name>
    <message>
        <source>Show all addresses</source>
        <translation>Показать все адреса</translation>
    </message>
    <message>
        <source>No address matches the filter</source>
        <translation>Ни один адрес не подходит под фильтр</translation>
    </message>
</context>
<context>
    <name>ArrivalWords</name>
    <message>
        <source>jcdesk is open already, but does not answer. Wait a moment and try again; if that does not help, end the running jcdesk first.</source>
        <translation>jcdesk уже открыт, но не отвечает. Подождите немного и попробуйте снова; если не поможет, сначала завершите запущенный jcdesk.</translation>
    </message>
    <message>
        <source>There is no account yet. Once there is one, press Enter to look up {address}.</source>
        <translation>Аккаунта ещё нет. Когда он появится, нажмите Enter, чтобы проверить {address}.</translation>
    </message>
    <message>
        <source>A link was not followed. {reason}</source>
        <translation>Ссылка не открыта. {reason}</translation>
    </message>
    <message>
        <source>The link is too long.</source>
        <translation>Ссылка слишком длинная.</translation>
    </message>
    <message>
        <source>The link asks for something other than a lookup.</source>
        <translation>Ссылка просит не о проверке адреса, а о чём-то другом.</translation>
    </message>
    <message>
        <source>The link names no address.</source>
        <translation>В ссылке нет адреса.</translation>
    </message>
    <message>
        <source>The link asks for more than one address, or for something besides.</source>
        <translation>Ссылка просит больше одного адреса или что-то ещё.</translation>
    </message>
    <message>
        <source>The address in it is not encoded as in a link.</source>
        <translation>Адрес в ней закодирован не так, как положено в ссылке.</translation>
    </message>
</context>
<context>
    <name>ChangeExportWords</name>
    <message>
        <source>Changes of the list “{name}”</source>
        <translation>Изменения в списке «{name}»</translation>
    </message>
    <message>
        <source>Changes</source>
        <comment>name of a sheet: at most 25 characters, none of []:*?/\</comment>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Что изменилось</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>Asked before ({zone})</source>
        <translation>Запрошен раньше ({zone})</translation>
    </message>
    <message>
        <source>Asked now ({zone})</source>
        <translation>Запрошен теперь ({zone})</translation>
    </message>
    <message>
        <source>Compared with the list begun at</source>
        <translation>По сравнению со списком, начатым</translation>
    </message>
    <message>
        <source>None: every change is in this file.</source>
        <translation>Нет: в этом файле все изменения.</translation>
    </message>
    <message>
        <source>Only what matches “{filter}” is in this file.</source>
        <translation>В этом файле только то, что подходит под «{filter}».</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Newly unsubscribed</source>
        <translation>Теперь отписан</translation>
    </message>
    <message>
        <source>Newly subscribed</source>
        <translation>Теперь подписан</translation>
    </message>
    <message>
        <source>No longer in the group</source>
        <translation>Больше не в группе</translation>
    </message>
    <message>
        <source>New in the group</source>
        <translation>Новый в группе</translation>
    </message>
    <message>
        <source>Another status</source>
        <translation>Другой статус</translation>
    </message>
    <message>
        <source>Another result</source>
        <translation>Другой результат</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind}: {count}</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Ничего не изменилось.</translation>
    </message>
    <message>
        <source>was: {status}</source>
        <translation>было: {status}</translation>
    </message>
    <message>
        <source>Changed since {time}: {changes}.</source>
        <translation>Изменилось с {time}: {changes}.</translation>
    </message>
    <message>
        <source>“{group}” ({was})</source>
        <translation>«{group}» ({was})</translation>
    </message>
    <message>
        <source>Since {time} no longer in: {groups}.</source>
        <translation>С {time} больше не состоит в: {groups}.</translation>
    </message>
    <message>
        <source>Nothing has changed since {time}.</source>
        <translation>С {time} ничего не изменилось.</translation>
    </message>
    <message>
        <source>not in the group</source>
        <translation>нет в группе</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Что изменилось</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Стало</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>What changed</source>
        <translation>Что изменилось</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>What is not as in the list before</source>
        <translation>Что изменилось по сравнению с прежним списком</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln изменение</numerusform>
            <numerusform>%Ln изменения</numerusform>
            <numerusform>%Ln изменений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln address(es)</source>
        <comment>so many changes</comment>
        <translation>
            <numerusform>у %Ln адреса</numerusform>
            <numerusform>у %Ln адресов</numerusform>
            <numerusform>у %Ln адресов</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only: {what}, {count}</source>
        <translation>Показать только: {what}, {count}</translation>
    </message>
    <message>
        <source>So many addresses have changed like this</source>
        <translation>Столько адресов изменились именно так</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Chart</source>
        <translation>Диаграмма</translation>
    </message>
    <message>
        <source>Addresses with this status in some group</source>
        <translation>Адреса с этим статусом хотя бы в одной группе</translation>
    </message>
    <message>
        <source>Addresses in each group (pale: not in it)</source>
        <translation>Адреса в каждой группе (бледное: не в ней)</translation>
    </message>
    <message>
        <source>not in the group</source>
        <translation>нет в группе</translation>
    </message>
    <message>
        <source>{name}: {count}</source>
        <translation>{name}: {count}</translation>
    </message>
    <message>
        <source>{group}, {name}: {count}</source>
        <translation>{group}, {name}: {count}</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>Не удаётся прочитать «{name}»: {reason}.</translation>
    </message>
    <message>
        <source>Say with --column which one it is, by its name or number. The table begins so:</source>
        <translation>Укажите столбец ключом --column: его название или номер. Таблица начинается так:</translation>
    </message>
    <message>
        <source>line {line}: {text}: {reason}</source>
        <translation>строка {line}: {text}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n more like these; the Excel file names them all.</source>
        <translation>
            <numerusform>Ещё %n такая же; все названы в файле Excel.</numerusform>
            <numerusform>Ещё %n такие же; все названы в файле Excel.</numerusform>
            <numerusform>Ещё %n таких же; все названы в файле Excel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like these.</source>
        <translation>
            <numerusform>Ещё %n такая же.</numerusform>
            <numerusform>Ещё %n такие же.</numerusform>
            <numerusform>Ещё %n таких же.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) may not be meant as asked:</source>
        <translation>
            <numerusform>%n адрес, возможно, с опечаткой:</numerusform>
            <numerusform>%n адреса, возможно, с опечатками:</numerusform>
            <numerusform>%n адресов, возможно, с опечатками:</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” names no format.</source>
        <translation>По имени «{name}» формат не понять.</translation>
    </message>
    <message>
        <source>Let it end in .xlsx, .csv or .jsonl.</source>
        <translation>Пусть оно заканчивается на .xlsx, .csv или .jsonl.</translation>
    </message>
    <message>
        <source>“{name}” is the list itself.</source>
        <translation>«{name}» — это сам список.</translation>
    </message>
    <message>
        <source>The answers would take its place.</source>
        <translation>Ответы записались бы вместо него.</translation>
    </message>
    <message>
        <source>Choose another name for them.</source>
        <translation>Выберите для них другое имя.</translation>
    </message>
    <message>
        <source>{text} is no share of the addresses.</source>
        <translation>{text} — не доля адресов.</translation>
    </message>
    <message>
        <source>Say for example 2/4: the second of four shares.</source>
        <translation>Укажите, например, 2/4: вторая доля из четырёх.</translation>
    </message>
    <message numerus="yes">
        <source>A check of these addresses was begun: {done} of %n asked.</source>
        <translation>
            <numerusform>Проверка этих адресов уже начата: запрошено {done} из %n.</numerusform>
            <numerusform>Проверка этих адресов уже начата: запрошено {done} из %n.</numerusform>
            <numerusform>Проверка этих адресов уже начата: запрошено {done} из %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with --resume, or begin anew with --new.</source>
        <translation>Продолжите с --resume или начните заново с --new.</translation>
    </message>
    <message>
        <source>Going on where the check was interrupted.</source>
        <translation>Проверка продолжается с места, где была прервана.</translation>
    </message>
    <message>
        <source>Everything in this list was asked before; nobody is asked again.</source>
        <translation>Все адреса этого списка уже проверены; повторно никто не запрашивается.</translation>
    </message>
    <message>
        <source>Nothing is lost. Go on with: {command}</source>
        <translation>Ничего не потеряно. Чтобы продолжить: {command}</translation>
    </message>
    <message>
        <source>Ask again about those that could not be asked with: {command}</source>
        <translation>Повторить запрос тех, кого не удалось запросить: {command}</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Адреса</translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
</context>
<context>
    <name>CliWords</name>
    <message>
        <source>{address}: {text}</source>
        <translation>{address}: {text}</translation>
    </message>
    <message>
        <source>{account}: {text}</source>
        <translation>{account}: {text}</translation>
    </message>
    <message numerus="yes">
        <source>%n more address(es) not asked: the same would have happened.</source>
        <translation>
            <numerusform>Ещё %n адрес не запрошен: было бы то же самое.</numerusform>
            <numerusform>Ещё %n адреса не запрошены: было бы то же самое.</numerusform>
            <numerusform>Ещё %n адресов не запрошены: было бы то же самое.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Interrupted after {done} of %n address(es).</source>
        <translation>
            <numerusform>Прервано после {done} из %n адреса.</numerusform>
            <numerusform>Прервано после {done} из %n адресов.</numerusform>
            <numerusform>Прервано после {done} из %n адресов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Демо</translation>
    </message>
    <message>
        <source>The demo service cannot be started on this computer: {reason}.</source>
        <translation>Демо-сервис не удаётся запустить на этом компьютере: {reason}.</translation>
    </message>
    <message>
        <source>The port is in use, or programs may not listen here.</source>
        <translation>Порт занят, или программам нельзя принимать здесь соединения.</translation>
    </message>
    <message>
        <source>{number} is no port.</source>
        <translation>{number} — не номер порта.</translation>
    </message>
    <message>
        <source>Ports are numbered from 1 to 65535; 0 takes a free one.</source>
        <translation>Порты нумеруются от 1 до 65535; 0 — любой свободный.</translation>
    </message>
    <message>
        <source>The demo service runs until Ctrl+C.</source>
        <translation>Демо-сервис работает, пока не нажато Ctrl+C.</translation>
    </message>
    <message>
        <source>No account is set up yet.</source>
        <translation>Ни один аккаунт ещё не подключён.</translation>
    </message>
    <message>
        <source>Add one with “jcdesk accounts add”, or look round with --demo.</source>
        <translation>Добавьте его командой «jcdesk accounts add» или осмотритесь с --demo.</translation>
    </message>
    <message>
        <source>There are several accounts: {names}.</source>
        <translation>Аккаунтов несколько: {names}.</translation>
    </message>
    <message>
        <source>Say which one.</source>
        <translation>Укажите, какой нужен.</translation>
    </message>
    <message>
        <source>There is no account “{name}”.</source>
        <translation>Аккаунта «{name}» нет.</translation>
    </message>
    <message>
        <source>These are there: {names}.</source>
        <translation>Есть такие: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>works: %n group(s)</source>
        <translation>
            <numerusform>работает: %n группа</numerusform>
            <numerusform>работает: %n группы</numerusform>
            <numerusform>работает: %n групп</numerusform>
        </translation>
    </message>
    <message>
        <source>The account “{name}” is added.</source>
        <translation>Аккаунт «{name}» добавлен.</translation>
    </message>
    <message>
        <source>The key of the account “{name}” is saved anew.</source>
        <translation>Ключ аккаунта «{name}» сохранён заново.</translation>
    </message>
    <message>
        <source>The account “{name}” and its key are removed.</source>
        <translation>Аккаунт «{name}» и его ключ удалены.</translation>
    </message>
    <message>
        <source>Secret key of the account “{name}” (not shown): </source>
        <translation>Секретный ключ аккаунта «{name}» (не отображается): </translation>
    </message>
    <message>
        <source>No secret key was given.</source>
        <translation>Секретный ключ не введён.</translation>
    </message>
    <message>
        <source>Copy it from the API section of the service.</source>
        <translation>Скопируйте его из раздела «API» сервиса.</translation>
    </message>
    <message>
        <source>There is no terminal to type the secret key at.</source>
        <translation>Нет терминала, чтобы ввести секретный ключ.</translation>
    </message>
    <message>
        <source>Pipe it in and add --key-stdin.</source>
        <translation>Передайте его через канал и добавьте --key-stdin.</translation>
    </message>
    <message>
        <source>A secret key does not belong on the command line.</source>
        <translation>Секретному ключу не место в командной строке.</translation>
    </message>
    <message>
        <source>Other users of this computer can read it there, and your shell remembers it.</source>
        <translation>Там его могут прочитать другие пользователи компьютера, и его запомнит оболочка.</translation>
    </message>
    <message>
        <source>Leave it out to be asked for it, or pipe it in and add --key-stdin.</source>
        <translation>Не указывайте его — он будет запрошен, — или передайте через канал с --key-stdin.</translation>
    </message>
    <message>
        <source>Waiting for your keyring. It may want its password in another window.</source>
        <translation>Ожидание хранилища ключей. Возможно, оно просит пароль в другом окне.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so the key is not kept: pipe it in each time and add --key-stdin.</source>
        <translation>На этом компьютере нет хранилища ключей, поэтому ключ не сохраняется: передавайте его каждый раз через канал с --key-stdin.</translation>
    </message>
    <message>
        <source>Pipe the key in and add --key-stdin, or install a keyring.</source>
        <translation>Передайте ключ через канал с --key-stdin или установите хранилище ключей.</translation>
    </message>
    <message>
        <source>Add the account once more to save its key, or pipe the key in and add --key-stdin.</source>
        <translation>Добавьте аккаунт ещё раз, чтобы сохранить его ключ, или передайте ключ через канал с --key-stdin.</translation>
    </message>
    <message>
        <source>An Excel workbook cannot be shown in a terminal.</source>
        <translation>Книгу Excel нельзя показать в терминале.</translation>
    </message>
    <message>
        <source>Say with -o in which file to save it.</source>
        <translation>Укажите с -o, в какой файл её сохранить.</translation>
    </message>
    <message>
        <source>Something went wrong inside jcdesk. Please send this report to whoever looks after it: it holds no secret key and no subscriber&apos;s address.

{report}</source>
        <translation>Внутри jcdesk произошла ошибка. Пожалуйста, отправьте этот отчёт тому, кто отвечает за программу: в нём нет ни секретного ключа, ни адресов подписчиков.

{report}</translation>
    </message>
    <message>
        <source>The output could not be written: {reason}.</source>
        <translation>Не удалось записать вывод: {reason}.</translation>
    </message>
    <message>
        <source>Unknown options: {names}.</source>
        <translation>Неизвестные параметры: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) too many.</source>
        <translation>
            <numerusform>%n лишнее слово.</numerusform>
            <numerusform>%n лишних слова.</numerusform>
            <numerusform>%n лишних слов.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Nothing is lost: the list goes on from here when you want it to.</source>
        <translation>Ничего не потеряно: список продолжится с этого места, когда захотите.</translation>
    </message>
    <message>
        <source>A list is being asked</source>
        <translation>Запрашивается список</translation>
    </message>
    <message>
        <source>Stop asking and close jcdesk?</source>
        <translation>Остановить запросы и закрыть jcdesk?</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Остановить и закрыть</translation>
    </message>
    <message>
        <source>Keep asking</source>
        <translation>Продолжать</translation>
    </message>
    <message>
        <source>A file is being saved</source>
        <translation>Сохраняется файл</translation>
    </message>
    <message>
        <source>Stop saving and close jcdesk?</source>
        <translation>Остановить сохранение и закрыть jcdesk?</translation>
    </message>
    <message>
        <source>Keep saving</source>
        <translation>Продолжать</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not finished and would not be saved.</source>
        <translation>
            <numerusform>%n файл не дописан и не сохранится.</numerusform>
            <numerusform>%n файла не дописаны и не сохранятся.</numerusform>
            <numerusform>%n файлов не дописаны и не сохранятся.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is not finished and would not be saved.</source>
        <translation>Файл «{name}» не дописан и не сохранится.</translation>
    </message>
</context>
<context>
    <name>ColourPicker</name>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелёный</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Оранжевый</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Фиолетовый</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Розовый</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Бирюзовый</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Коричневый</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Красный</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Оливковый</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Arrange columns as at first</source>
        <translation>Расположить столбцы как вначале</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Error in jcdesk</source>
        <translation>Ошибка в jcdesk</translation>
    </message>
    <message>
        <source>Something went wrong inside jcdesk</source>
        <translation>Внутри jcdesk произошла ошибка</translation>
    </message>
    <message>
        <source>This is a mistake in the program, not in what you did, your account or your network. What you did last may not have been done. You can go on; if jcdesk behaves oddly from now on, quit it and start it again.</source>
        <translation>Это ошибка программы, а не ваших действий, аккаунта или сети. Последнее действие могло не выполниться. Можно продолжать; если jcdesk поведёт себя странно, закройте его и запустите снова.</translation>
    </message>
    <message>
        <source>Please copy this report and send it to whoever looks after jcdesk. It holds no secret key and no subscriber&apos;s address.</source>
        <translation>Пожалуйста, скопируйте этот отчёт и отправьте тому, кто отвечает за jcdesk. В нём нет ни секретного ключа, ни адресов подписчиков.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>What those who mend jcdesk need to know</source>
        <translation>Что нужно знать тем, кто исправит jcdesk</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Копировать отчёт</translation>
    </message>
    <message>
        <source>Quit jcdesk</source>
        <translation>Закрыть jcdesk</translation>
    </message>
    <message numerus="yes">
        <source>%n more error(s) followed.</source>
        <translation>
            <numerusform>За ней последовала ещё %n ошибка.</numerusform>
            <numerusform>За ней последовали ещё %n ошибки.</numerusform>
            <numerusform>За ней последовало ещё %n ошибок.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Show the list</source>
        <translation>Показать список</translation>
    </message>
</context>
<context>
    <name>DoctorWords</name>
    <message>
        <source>System</source>
        <translation>Система</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Хранилище ключей</translation>
    </message>
    <message>
        <source>none is installed or running; keys live in memory only</source>
        <translation>не установлено или не запущено; ключи хранятся только в памяти</translation>
    </message>
    <message>
        <source>Settings folder</source>
        <translation>Папка настроек</translation>
    </message>
    <message>
        <source>Log folder</source>
        <translation>Папка журнала</translation>
    </message>
    <message>
        <source>Program folder</source>
        <translation>Папка программы</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Прокси</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>set, but not to the address of a proxy</source>
        <translation>задан, но это не адрес прокси</translation>
    </message>
    <message>
        <source>Extra certificates</source>
        <translation>Дополнительные сертификаты</translation>
    </message>
    <message>
        <source>none; the system&apos;s trust store is used</source>
        <translation>нет; используется системное хранилище доверия</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Аккаунты</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>не установлено</translation>
    </message>
</context>
<context>
    <name>DoubtTable</name>
    <message>
        <source>What is odd about it</source>
        <translation>Что настораживает</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Стоит проверить</translation>
    </message>
    <message>
        <source>Addresses that are asked as they stand, and what is odd</source>
        <translation>Адреса, которые запрашиваются как есть, и что в них настораживает</translation>
    </message>
</context>
<context>
    <name>DoubtWords</name>
    <message>
        <source>It differs from the one in line {line} in capital letters alone.</source>
        <translation>Отличается от адреса в строке {line} только заглавными буквами.</translation>
    </message>
</context>
<context>
    <name>DropPlace</name>
    <message>
        <source>Check a list of addresses</source>
        <translation>Проверить список адресов</translation>
    </message>
    <message>
        <source>Drop a file here, or paste addresses (Ctrl+V): text, CSV or Excel, in any shape. You see what was found in it before anybody is asked.</source>
        <translation>Перетащите сюда файл или вставьте адреса (Ctrl+V): текст, CSV или Excel, в любом виде. Вы увидите, что найдено, прежде чем кого-либо запросят.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Открыть файл…</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>Paste addresses</source>
        <translation>Вставить адреса</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>The disk is full.</source>
        <translation>Диск заполнен.</translation>
    </message>
    <message>
        <source>Make room or choose another place, then save again.</source>
        <translation>Освободите место или выберите другое и сохраните снова.</translation>
    </message>
    <message>
        <source>The folder is protected, or another program such as Excel has the file open.</source>
        <translation>Папка защищена, или файл открыт в другой программе, например в Excel.</translation>
    </message>
    <message>
        <source>Close the file there, or choose another place, then save again.</source>
        <translation>Закройте там файл или выберите другое место и сохраните снова.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there, or no longer.</source>
        <translation>Папки {folder} нет или больше нет.</translation>
    </message>
    <message>
        <source>Choose another place, then save again.</source>
        <translation>Выберите другое место и сохраните снова.</translation>
    </message>
    <message>
        <source>The name is too long for this disk.</source>
        <translation>Имя слишком длинное для этого диска.</translation>
    </message>
    <message>
        <source>Choose a shorter one, then save again.</source>
        <translation>Выберите более короткое и сохраните снова.</translation>
    </message>
    <message>
        <source>The system says: {reason}.</source>
        <translation>Сообщение системы: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” was not saved. An older file of this name is unchanged.</source>
        <translation>Файл «{name}» не сохранён. Прежний файл с этим именем не изменён.</translation>
    </message>
    <message>
        <source>The demo account cannot be started on this computer: {reason}.</source>
        <translation>Демо-аккаунт не удаётся запустить на этом компьютере: {reason}.</translation>
    </message>
    <message>
        <source>Another program, such as a firewall, lets no program listen here.</source>
        <translation>Другая программа, например межсетевой экран, не позволяет принимать здесь соединения.</translation>
    </message>
    <message>
        <source>Set up an account of your own instead, or ask your administrator.</source>
        <translation>Подключите вместо этого собственный аккаунт или обратитесь к администратору.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Остановлено.</translation>
    </message>
    <message>
        <source>Ask again when you like.</source>
        <translation>Спросите ещё раз, когда захотите.</translation>
    </message>
    <message>
        <source>This address was not asked.</source>
        <translation>Этот адрес не запрашивался.</translation>
    </message>
    <message>
        <source>An address before it failed for a reason that holds for every one.</source>
        <translation>Запрос перед ним не удался по причине, которая касается всех адресов.</translation>
    </message>
    <message>
        <source>Mend that, then ask again.</source>
        <translation>Устраните её и спросите снова.</translation>
    </message>
    <message>
        <source>This address cannot be sent.</source>
        <translation>Этот адрес нельзя отправить.</translation>
    </message>
    <message>
        <source>It holds half a character: copying has cut it in two.</source>
        <translation>В нём половина символа: её отрезало при копировании.</translation>
    </message>
    <message>
        <source>Type the address instead of pasting it.</source>
        <translation>Наберите адрес вручную, а не вставляйте.</translation>
    </message>
    <message>
        <source>The answer carries no signature, so it is not shown.</source>
        <translation>Ответ не подписан, поэтому он не показан.</translation>
    </message>
    <message>
        <source>The answer&apos;s signature does not match the account&apos;s key, so it is not shown.</source>
        <translation>Подпись ответа не соответствует ключу аккаунта, поэтому ответ не показан.</translation>
    </message>
    <message>
        <source>Something on the way answers in the service&apos;s place, the service has a fault, or the account&apos;s key or login is wrong.</source>
        <translation>Вместо сервиса отвечает что-то другое, сервис неисправен, либо ключ или логин аккаунта неверны.</translation>
    </message>
    <message>
        <source>Check key and login of the account. If they are right, try from another network.</source>
        <translation>Проверьте ключ и логин аккаунта. Если они верны, попробуйте из другой сети.</translation>
    </message>
    <message>
        <source>The answer is larger than {limit} MiB and was not read to its end.</source>
        <translation>Ответ больше {limit} МиБ и не был прочитан до конца.</translation>
    </message>
    <message>
        <source>No subscriber&apos;s answer is that large: something other than the service answers.</source>
        <translation>Таких больших ответов о подписчике не бывает: отвечает не сервис.</translation>
    </message>
    <message>
        <source>Check the service address of the account, or try from another network.</source>
        <translation>Проверьте адрес сервиса в аккаунте или попробуйте из другой сети.</translation>
    </message>
    <message>
        <source>A web page came instead of an answer.</source>
        <translation>Вместо ответа пришла веб-страница.</translation>
    </message>
    <message>
        <source>The service is under repair, the service address of the account leads to another web site, or the network you are in wants you to log in first.</source>
        <translation>В сервисе идут работы, адрес сервиса в аккаунте ведёт на другой сайт, или сеть требует сначала войти в неё.</translation>
    </message>
    <message>
        <source>Open the service address in your browser and see what it shows; log in to the network if asked. If it is not the service, correct the address in the account.</source>
        <translation>Откройте адрес сервиса в браузере и посмотрите, что там; если сеть просит, войдите в неё. Если это не сервис, исправьте адрес в аккаунте.</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>Ответ пуст.</translation>
    </message>
    <message>
        <source>The answer is not in the form that the service uses.</source>
        <translation>Ответ не в том виде, в каком отвечает сервис.</translation>
    </message>
    <message>
        <source>The service has a fault, or something other than the service answers.</source>
        <translation>Сервис неисправен, или отвечает не он.</translation>
    </message>
    <message>
        <source>Ask again in some minutes. If it stays, check the service address of the account.</source>
        <translation>Спросите снова через несколько минут. Если не поможет, проверьте адрес сервиса в аккаунте.</translation>
    </message>
    <message>
        <source>The service wants fewer questions (HTTP status 429).</source>
        <translation>Сервис просит запрашивать реже (код HTTP 429).</translation>
    </message>
    <message>
        <source>This or another program has asked it too often.</source>
        <translation>Эта или другая программа запрашивала слишком часто.</translation>
    </message>
    <message>
        <source>The service cannot answer now (HTTP status {status}).</source>
        <translation>Сервис сейчас не может ответить (код HTTP {status}).</translation>
    </message>
    <message>
        <source>It has a fault or is under repair.</source>
        <translation>Он неисправен, или в нём идут работы.</translation>
    </message>
    <message>
        <source>The server does not let jcdesk in (HTTP status {status}).</source>
        <translation>Сервер не пускает jcdesk (код HTTP {status}).</translation>
    </message>
    <message>
        <source>The service address of the account is wrong, or the service or your network bars this computer.</source>
        <translation>Адрес сервиса в аккаунте неверен, либо сервис или ваша сеть не пускают этот компьютер.</translation>
    </message>
    <message>
        <source>The service is not at this address (HTTP status 404).</source>
        <translation>По этому адресу сервиса нет (код HTTP 404).</translation>
    </message>
    <message>
        <source>The login or service address of the account is wrong.</source>
        <translation>Логин или адрес сервиса в аккаунте неверен.</translation>
    </message>
    <message>
        <source>Check login and service address of the account.</source>
        <translation>Проверьте логин и адрес сервиса в аккаунте.</translation>
    </message>
    <message>
        <source>The server answered with HTTP status {status}.</source>
        <translation>Сервер ответил кодом HTTP {status}.</translation>
    </message>
    <message>
        <source>Something other than the service answers, or the service has changed.</source>
        <translation>Отвечает не сервис, или сервис изменился.</translation>
    </message>
    <message>
        <source>Check the service address of the account, then ask again.</source>
        <translation>Проверьте адрес сервиса в аккаунте и спросите снова.</translation>
    </message>
    <message>
        <source>Wait some minutes before you ask again.</source>
        <translation>Подождите несколько минут, прежде чем спрашивать снова.</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s) before you ask again.</source>
        <translation>
            <numerusform>Подождите %n секунду, прежде чем спрашивать снова.</numerusform>
            <numerusform>Подождите %n секунды, прежде чем спрашивать снова.</numerusform>
            <numerusform>Подождите %n секунд, прежде чем спрашивать снова.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minute(s) before you ask again.</source>
        <translation>
            <numerusform>Подождите %n минуту, прежде чем спрашивать снова.</numerusform>
            <numerusform>Подождите %n минуты, прежде чем спрашивать снова.</numerusform>
            <numerusform>Подождите %n минут, прежде чем спрашивать снова.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n hour(s) before you ask again.</source>
        <translation>
            <numerusform>Подождите %n час, прежде чем спрашивать снова.</numerusform>
            <numerusform>Подождите %n часа, прежде чем спрашивать снова.</numerusform>
            <numerusform>Подождите %n часов, прежде чем спрашивать снова.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service does not want to be asked for days: ask its support why.</source>
        <translation>Сервис просит не спрашивать несколько дней: узнайте причину в его поддержке.</translation>
    </message>
    <message>
        <source>The server redirects to {host}, and jcdesk does not follow.</source>
        <translation>Сервер перенаправляет на {host}, и jcdesk туда не идёт.</translation>
    </message>
    <message>
        <source>The server redirects to another address, and jcdesk does not follow.</source>
        <translation>Сервер перенаправляет на другой адрес, и jcdesk туда не идёт.</translation>
    </message>
    <message>
        <source>The login or service address of the account is wrong, or the network you are in wants you to log in first.</source>
        <translation>Логин или адрес сервиса в аккаунте неверен, или сеть требует сначала войти в неё.</translation>
    </message>
    <message>
        <source>Open any web page in your browser and log in to the network if asked; then check login and service address of the account.</source>
        <translation>Откройте любую веб-страницу в браузере и, если сеть просит, войдите в неё; затем проверьте логин и адрес сервиса в аккаунте.</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Group ID</source>
        <translation>ID группы</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Subscribed on ({zone})</source>
        <translation>Дата подписки ({zone})</translation>
    </message>
    <message>
        <source>Status code</source>
        <translation>Код статуса</translation>
    </message>
    <message>
        <source>{outcome}: {reason}</source>
        <translation>{outcome}: {reason}</translation>
    </message>
    <message>
        <source>Mailing groups of {address}</source>
        <translation>Группы рассылки подписчика {address}</translation>
    </message>
    <message numerus="yes">
        <source>Mailing groups of %n address(es)</source>
        <translation>
            <numerusform>Группы рассылки для %n адреса</numerusform>
            <numerusform>Группы рассылки для %n адресов</numerusform>
            <numerusform>Группы рассылки для %n адресов</numerusform>
        </translation>
    </message>
    <message>
        <source>Made with jcdesk {version}</source>
        <translation>Создано в jcdesk {version}</translation>
    </message>
    <message>
        <source>Groups</source>
        <comment>name of a sheet: at most 25 characters, none of []:*?/\</comment>
        <translation>Группы</translation>
    </message>
    <message>
        <source>About</source>
        <comment>name of a sheet: at most 25 characters, none of []:*?/\</comment>
        <translation>О файле</translation>
    </message>
</context>
<context>
    <name>FailureView</name>
    <message>
        <source>Probably</source>
        <translation>Вероятная причина</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>So nothing is known about {address} in “{account}”.</source>
        <translation>Поэтому об адресе {address} в «{account}» ничего не известно.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Спросить снова</translation>
    </message>
    <message>
        <source>Open the account…</source>
        <translation>Открыть аккаунт…</translation>
    </message>
    <message>
        <source>Open the network settings…</source>
        <translation>Открыть настройки сети…</translation>
    </message>
    <message>
        <source>Copy {address}</source>
        <translation>Копировать {address}</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Копировать подробности</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Fault of {name}</source>
        <translation>Ошибка в поле «{name}»</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Saving {path}…</source>
        <translation>Сохранение: {path}…</translation>
    </message>
    <message>
        <source>Not saved: {path}</source>
        <translation>Не сохранено: {path}</translation>
    </message>
</context>
<context>
    <name>FirstRowsModel</name>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
</context>
<context>
    <name>FirstRowsTable</name>
    <message>
        <source>First rows</source>
        <translation>Первые строки</translation>
    </message>
    <message>
        <source>Enter reads the addresses in the column of this cell</source>
        <translation>Enter выбирает столбец этой ячейки: адреса берутся из него</translation>
    </message>
    <message>
        <source>Where in the list addresses stand</source>
        <translation>Где в списке стоят адреса</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Как в с&amp;истеме</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>Свет&amp;лая</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмная</translation>
    </message>
    <message>
        <source>Light, &amp;high contrast</source>
        <translation>Светлая, &amp;высокий контраст</translation>
    </message>
    <message>
        <source>Dark, high &amp;contrast</source>
        <translation>Тёмная, высокий &amp;контраст</translation>
    </message>
    <message>
        <source>Theme: {choice}</source>
        <translation>Тема: {choice}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Часовой пояс</translation>
    </message>
    <message>
        <source>All times are shown in it, and times that the service sends without a zone are taken for times in it. The service&apos;s own zone is Moscow&apos;s.</source>
        <translation>Всё время показывается в этом поясе, и время, которое сервис присылает без пояса, считается временем в нём. Сам сервис живёт по московскому времени.</translation>
    </message>
    <message>
        <source>There it is now {time}.</source>
        <translation>Сейчас там {time}.</translation>
    </message>
    <message>
        <source>Type a part of the name of a city, such as “Moscow”.</source>
        <translation>Введите часть названия города, например «Moscow».</translation>
    </message>
</context>
<context>
    <name>GroupDetails</name>
    <message>
        <source>Group in detail</source>
        <translation>Группа подробно</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Копировать всё</translation>
    </message>
    <message>
        <source>not understood as a time</source>
        <translation>не распознано как время</translation>
    </message>
    <message>
        <source>{time} in the zone {zone} (UTC{offset})</source>
        <translation>{time} в поясе {zone} (UTC{offset})</translation>
    </message>
    <message>
        <source>Group ID</source>
        <translation>ID группы</translation>
    </message>
    <message>
        <source>Title as it came</source>
        <translation>Название, как пришло</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Что это значит</translation>
    </message>
    <message>
        <source>Status as it came</source>
        <translation>Статус, как пришёл</translation>
    </message>
    <message>
        <source>Subscribed on</source>
        <translation>Дата подписки</translation>
    </message>
    <message>
        <source>Time as it came</source>
        <translation>Время, как пришло</translation>
    </message>
</context>
<context>
    <name>GroupsModel</name>
    <message>
        <source>Times are shown in the zone {zone}</source>
        <translation>Время показано в поясе {zone}</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Subscribed on ({zone})</source>
        <translation>Дата подписки ({zone})</translation>
    </message>
    <message>
        <source>Group ID</source>
        <translation>ID группы</translation>
    </message>
    <message>
        <source>As the service sent it: {raw}</source>
        <translation>Как прислал сервис: {raw}</translation>
    </message>
</context>
<context>
    <name>GroupsTable</name>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Enter shows a group in detail, the menu key what can be done with it</source>
        <translation>Enter показывает группу подробно, клавиша меню — что с ней можно сделать</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>jcdesk Help</source>
        <translation>Справка jcdesk</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>The text beside turns to the chosen one</source>
        <translation>Текст рядом открывается на выбранной теме</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Текст справки</translation>
    </message>
    <message>
        <source>The list of topics turns to its parts</source>
        <translation>По темам ведёт список рядом</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Поиск по справке</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Горячие клавиши</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>There is no log: {folder} is not there.</source>
        <translation>Журнала нет: папка {folder} отсутствует.</translation>
    </message>
    <message>
        <source>The log is in {folder}</source>
        <translation>Журнал лежит в {folder}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copied for support: versions, account and failure, no key and no subscriber&apos;s address.</source>
        <translation>Скопировано для поддержки: версии, аккаунт и ошибка — без ключа и без адреса подписчика.</translation>
    </message>
    <message>
        <source>No log is kept, since {path} cannot be written: {reason}. All else works.</source>
        <translation>Журнал не ведётся, так как {path} нельзя записать: {reason}. Всё остальное работает.</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Read more about this in the help</source>
        <translation>Прочитать об этом в справке</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>Looks up which mailing groups of JustClick a subscriber is in, and with which status.</source>
        <translation>Показывает, в каких группах рассылки JustClick состоит подписчик и с каким статусом.</translation>
    </message>
    <message>
        <source>With a window:</source>
        <translation>С окном:</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>открыть окно</translation>
    </message>
    <message>
        <source>open it and look the address up</source>
        <translation>открыть его и проверить адрес</translation>
    </message>
    <message>
        <source>the same by a link, once the user has confirmed it</source>
        <translation>то же по ссылке, после подтверждения пользователя</translation>
    </message>
    <message>
        <source>open it with the demo account</source>
        <translation>открыть его с демо-аккаунтом</translation>
    </message>
    <message>
        <source>Without a window:</source>
        <translation>Без окна:</translation>
    </message>
    <message>
        <source>print the groups of one or several subscribers, or save them to a file</source>
        <translation>вывести группы одного или нескольких подписчиков или сохранить их в файл</translation>
    </message>
    <message>
        <source>ask about every address of a list, politely, and go on where it was interrupted</source>
        <translation>вежливо проверить каждый адрес списка и продолжить с места, где прервалось</translation>
    </message>
    <message>
        <source>add, list, remove or test accounts of the service</source>
        <translation>добавить, перечислить, удалить или проверить аккаунты сервиса</translation>
    </message>
    <message>
        <source>tell versions, keyring, folders and network settings, fit to be published</source>
        <translation>показать версии, хранилище ключей, папки и настройки сети — всё можно публиковать</translation>
    </message>
    <message>
        <source>run the demo service alone, to develop against</source>
        <translation>запустить один демо-сервис, чтобы разрабатывать с ним</translation>
    </message>
    <message>
        <source>“jcdesk COMMAND --help” tells more about a command.</source>
        <translation>«jcdesk КОМАНДА --help» расскажет о команде подробнее.</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>аргументы</translation>
    </message>
    <message>
        <source>options</source>
        <translation>параметры</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>действия</translation>
    </message>
    <message>
        <source>show this text</source>
        <translation>показать этот текст</translation>
    </message>
    <message>
        <source>the subscriber&apos;s e-mail address</source>
        <translation>адрес e-mail подписчика</translation>
    </message>
    <message>
        <source>the account to ask; without it, the only one or the one used last in the window</source>
        <translation>аккаунт; без него — единственный или последний, использованный в окне</translation>
    </message>
    <message>
        <source>ask the demo account with its made-up subscribers</source>
        <translation>спрашивать демо-аккаунт с вымышленными подписчиками</translation>
    </message>
    <message>
        <source>how to write the answers; without it, as the ending of {file} says, or as a table</source>
        <translation>в каком виде вывести ответы; без него — по окончанию имени {file} или таблицей</translation>
    </message>
    <message>
        <source>the file to save the answers to; an existing one is replaced</source>
        <translation>файл для ответов; существующий заменяется</translation>
    </message>
    <message>
        <source>read the secret key from standard input instead of the keyring or a prompt</source>
        <translation>читать секретный ключ со стандартного ввода, а не из хранилища и не с клавиатуры</translation>
    </message>
    <message>
        <source>Several addresses are asked one after another at the account&apos;s pace, one a second unless it was changed:
the service blocks accounts that hurry.

csv is made for spreadsheets: comma, UTF-8, and an apostrophe before what one would take for a formula
or number. json has every value as the service sent it.

Exit code: 0 every address was answered, be it “not in this account”; 1 some could not be asked, or the
file could not be saved; 2 wrong use, or none of the texts is an address; 130 interrupted by Ctrl+C:
what was answered until then is written.</source>
        <translation>Несколько адресов запрашиваются один за другим в темпе аккаунта — раз в секунду, если его не изменили:
сервис блокирует аккаунты, которые спешат.

csv предназначен для электронных таблиц: запятая, UTF-8 и апостроф перед тем, что таблица приняла бы за
формулу или число. В json каждое значение такое, каким его прислал сервис.

Код завершения: 0 — на каждый адрес есть ответ, пусть и «нет в аккаунте»; 1 — некоторые не удалось
запросить или файл не удалось сохранить; 2 — неверный вызов, или ни один текст не адрес; 130 — прервано
по Ctrl+C: то, на что ответили до этого, записано.</translation>
    </message>
    <message>
        <source>the list: a text, a CSV file or an Excel workbook</source>
        <translation>список: текст, файл CSV или книга Excel</translation>
    </message>
    <message>
        <source>the column with the addresses, by its name or number; without it, it is found</source>
        <translation>столбец с адресами: название или номер; без него он определяется сам</translation>
    </message>
    <message>
        <source>the sheet of a workbook, by its name or number; without it, the first one with addresses</source>
        <translation>лист книги: название или номер; без него берётся первый лист с адресами</translation>
    </message>
    <message>
        <source>save the answers as .xlsx, .csv or .jsonl; without it, totals are printed</source>
        <translation>сохранить ответы как .xlsx, .csv или .jsonl; без него выводятся итоги</translation>
    </message>
    <message>
        <source>seconds from one request to the next; without it, as the account has it</source>
        <translation>секунды между двумя запросами; без него — как в аккаунте</translation>
    </message>
    <message>
        <source>go on with the check of these addresses that was begun, or begin one; a finished one is only saved again</source>
        <translation>продолжить начатую проверку этих адресов или начать её; законченная только сохраняется снова</translation>
    </message>
    <message>
        <source>like --resume, and ask again about the addresses that could not be asked</source>
        <translation>как --resume, и снова запросить адреса, которые не удалось запросить</translation>
    </message>
    <message>
        <source>ask about every address anew, even if a check of them was begun</source>
        <translation>спросить каждый адрес заново, даже если проверка начата</translation>
    </message>
    <message>
        <source>ask the I-th of N shares only; each address is in one of them</source>
        <translation>спросить только I-ю из N долей; каждый адрес входит в одну из них</translation>
    </message>
    <message>
        <source>Every answer is kept at once. Ctrl+C, a crash or a loss of power costs nothing: the same command with
--resume goes on. The service can block an account that asks too fast, for good and without appeal, so
one request a second is the pace unless you changed it; wrong keys, blocked accounts and the like stop
the check.

Several machines divide a list with --shard 1/3, --shard 2/3 and --shard 3/3, each with an account or
address of its own; their .jsonl files are simply joined.

Exit code: 0 every address was answered, be it “not in this account”; 1 some could not be asked, the
check had to stop, or the file could not be saved; 2 wrong use; 130 interrupted by Ctrl+C.</source>
        <translation>Каждый ответ сохраняется сразу. Ctrl+C, сбой или отключение питания ничего не стоят: та же команда с
--resume продолжит. Сервис может заблокировать аккаунт, который запрашивает слишком быстро, навсегда и
без права обжалования, поэтому темп — один запрос в секунду, если вы его не изменили; неверный ключ,
заблокированный аккаунт и подобное останавливают проверку.

Несколько машин делят список с --shard 1/3, --shard 2/3 и --shard 3/3, каждая со своим аккаунтом или
адресом; их файлы .jsonl просто склеиваются.

Код завершения: 0 — на каждый адрес есть ответ, пусть и «нет в аккаунте»; 1 — некоторые не удалось
запросить, проверку пришлось остановить или файл не удалось сохранить; 2 — неверный вызов; 130 —
прервано по Ctrl+C.</translation>
    </message>
    <message>
        <source>add an account, or save the key of an existing one anew; asks for its secret key</source>
        <translation>добавить аккаунт или заново сохранить ключ существующего; спрашивает его секретный ключ</translation>
    </message>
    <message>
        <source>list the accounts</source>
        <translation>перечислить аккаунты</translation>
    </message>
    <message>
        <source>remove an account, and its key from the keyring</source>
        <translation>удалить аккаунт, а его ключ — из хранилища</translation>
    </message>
    <message>
        <source>ask the service for the groups of an account, or of every account</source>
        <translation>запросить у сервиса группы аккаунта или каждого аккаунта</translation>
    </message>
    <message>
        <source>what you call the account</source>
        <translation>как вы называете аккаунт</translation>
    </message>
    <message>
        <source>the user name at the service: “acme” in acme.justclick.io</source>
        <translation>имя пользователя в сервисе: «acme» в acme.justclick.io</translation>
    </message>
    <message>
        <source>the address of the service, if it is another than https://LOGIN.justclick.io</source>
        <translation>адрес сервиса, если он не https://ЛОГИН.justclick.io</translation>
    </message>
    <message>
        <source>seconds from one request to the next, if it is to be others than 1</source>
        <translation>секунды между двумя запросами, если не 1</translation>
    </message>
    <message>
        <source>the port on this computer; without it, a free one</source>
        <translation>порт на этом компьютере; без него — любой свободный</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Enter the key</source>
        <translation>Ввести ключ</translation>
    </message>
    <message>
        <source>Secret key of “{name}”</source>
        <translation>Секретный ключ аккаунта «{name}»</translation>
    </message>
    <message>
        <source>Login {login} at {host}</source>
        <translation>Логин {login} на {host}</translation>
    </message>
    <message>
        <source>You find it in your cabinet, in the section “API” (older accounts: shop settings, “secret key for signing”).</source>
        <translation>Он находится в личном кабинете, в разделе «API» (в старых аккаунтах — в настройках магазина, «секретный ключ для подписи»).</translation>
    </message>
    <message>
        <source>Secret &amp;key</source>
        <translation>Секретный &amp;ключ</translation>
    </message>
    <message>
        <source>Keep it in this &amp;computer&apos;s keyring, not only until jcdesk is closed</source>
        <translation>Хранить в &amp;хранилище ключей этого компьютера, а не только до закрытия jcdesk</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Использовать этот ключ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Secret key</source>
        <translation>Секретный ключ</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show key</source>
        <translation>Показать ключ</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Показать ключ</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>KeyKeeper</name>
    <message>
        <source>Keep the key until jcdesk is closed</source>
        <translation>Хранить ключ до закрытия jcdesk</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>KeyTrouble</name>
    <message>
        <source>Enter the key…</source>
        <translation>Ввести ключ…</translation>
    </message>
    <message>
        <source>Enter the key for this session…</source>
        <translation>Ввести ключ на этот сеанс…</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>There is no secret key for the account “{name}”.</source>
        <translation>Для аккаунта «{name}» нет секретного ключа.</translation>
    </message>
    <message>
        <source>It was never saved, or the keyring has lost it.</source>
        <translation>Он не был сохранён, или хранилище его потеряло.</translation>
    </message>
    <message>
        <source>Copy the key from the API section of the service and enter it.</source>
        <translation>Скопируйте ключ из раздела «API» сервиса и введите его.</translation>
    </message>
    <message>
        <source>The account and its key are saved. The key of its former login or address is still in the keyring.</source>
        <translation>Аккаунт и его ключ сохранены. Ключ прежнего логина или адреса ещё лежит в хранилище.</translation>
    </message>
    <message>
        <source>Try again to remove it, or leave it there: jcdesk uses it no more.</source>
        <translation>Повторите, чтобы удалить его, или оставьте: jcdesk его больше не использует.</translation>
    </message>
    <message>
        <source>The secret key is empty.</source>
        <translation>Секретный ключ пуст.</translation>
    </message>
    <message>
        <source>Copy it from the API section of the service.</source>
        <translation>Скопируйте его из раздела «API» сервиса.</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep secret keys in.</source>
        <translation>На этом компьютере нет хранилища для секретных ключей.</translation>
    </message>
    <message>
        <source>None is installed, or it is not running.</source>
        <translation>Оно не установлено или не запущено.</translation>
    </message>
    <message>
        <source>Enter the key for this session. To have it kept, install a keyring (on Linux GNOME Keyring or KWallet) and log in anew.</source>
        <translation>Введите ключ на этот сеанс. Чтобы он сохранялся, установите хранилище (в Linux — GNOME Keyring или KWallet) и войдите в систему заново.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Хранилище ключей заблокировано.</translation>
    </message>
    <message>
        <source>Nobody could be asked for its password.</source>
        <translation>Спросить его пароль было не у кого.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or enter the key for this session.</source>
        <translation>Разблокируйте его и повторите или введите ключ на этот сеанс.</translation>
    </message>
    <message>
        <source>The keyring was not opened to jcdesk.</source>
        <translation>Хранилище ключей не открыли для jcdesk.</translation>
    </message>
    <message>
        <source>Its question was closed or answered with no.</source>
        <translation>Его вопрос закрыли или ответили отказом.</translation>
    </message>
    <message>
        <source>Try again and allow it, or enter the key for this session.</source>
        <translation>Повторите и разрешите доступ или введите ключ на этот сеанс.</translation>
    </message>
    <message numerus="yes">
        <source>The keyring has not answered for %n second(s).</source>
        <translation>
            <numerusform>Хранилище ключей не отвечает уже %n секунду.</numerusform>
            <numerusform>Хранилище ключей не отвечает уже %n секунды.</numerusform>
            <numerusform>Хранилище ключей не отвечает уже %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits for its password in another window, or it hangs.</source>
        <translation>Оно ждёт пароля в другом окне или зависло.</translation>
    </message>
    <message>
        <source>Look for its window and answer it, then try again.</source>
        <translation>Найдите его окно, ответьте и повторите.</translation>
    </message>
    <message>
        <source>The keyring failed: {reason}</source>
        <translation>Сбой хранилища ключей: {reason}</translation>
    </message>
    <message>
        <source>It is damaged or was closed in the middle.</source>
        <translation>Оно повреждено или было закрыто во время работы.</translation>
    </message>
    <message>
        <source>Log out and in again, then try once more.</source>
        <translation>Выйдите из системы, войдите снова и повторите.</translation>
    </message>
    <message>
        <source>Waiting for your keyring…</source>
        <translation>Ожидание хранилища ключей…</translation>
    </message>
    <message>
        <source>It may be asking for its password in another window.</source>
        <translation>Возможно, оно просит пароль в другом окне.</translation>
    </message>
    <message>
        <source>Answer it there.</source>
        <translation>Ответьте там.</translation>
    </message>
</context>
<context>
    <name>LeadingIcon</name>
    <message>
        <source>Go to the box</source>
        <translation>Перейти в поле</translation>
    </message>
</context>
<context>
    <name>LeftOutTable</name>
    <message>
        <source>Why it is not asked</source>
        <translation>Почему не запрашивается</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Не запрошены</translation>
    </message>
    <message>
        <source>Texts of the list that are not asked, and why</source>
        <translation>Тексты списка, о которых не спрашивают, и почему</translation>
    </message>
</context>
<context>
    <name>LeftOutWords</name>
    <message>
        <source>The same address stands in line {line}.</source>
        <translation>Тот же адрес стоит в строке {line}.</translation>
    </message>
    <message>
        <source>There is no address in this line.</source>
        <translation>В этой строке нет адреса.</translation>
    </message>
    <message>
        <source>There are several addresses in this text. Write each in a line of its own.</source>
        <translation>В этом тексте несколько адресов. Запишите каждый в отдельной строке.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>not in the group</source>
        <translation>нет в группе</translation>
    </message>
</context>
<context>
    <name>LicencesPage</name>
    <message>
        <source>Components</source>
        <translation>Компоненты</translation>
    </message>
    <message>
        <source>The licence of the chosen one is beside</source>
        <translation>Лицензия выбранного компонента — рядом</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>Текст лицензии</translation>
    </message>
    <message>
        <source>The licence of the chosen component</source>
        <translation>Лицензия выбранного компонента</translation>
    </message>
    <message>
        <source>Licence: see the text</source>
        <translation>Лицензия: см. текст</translation>
    </message>
    <message>
        <source>It came without the text of its licence.</source>
        <translation>Поставляется без текста лицензии.</translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
</context>
<context>
    <name>LinkQuestion</name>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Look up this address in “{account}”?</source>
        <translation>Проверить этот адрес в «{account}»?</translation>
    </message>
    <message>
        <source>A link on a web page or in a message asks for it. Nothing has been asked yet; go on only if you have just clicked that link.</source>
        <translation>Об этом просит ссылка на веб-странице или в сообщении. Пока ничего не запрошено; продолжайте, только если вы сами только что нажали на эту ссылку.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Проверить</translation>
    </message>
</context>
<context>
    <name>ListChoices</name>
    <message>
        <source>Choose…</source>
        <translation>Выберите…</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Название:</translation>
    </message>
    <message>
        <source>Sheet:</source>
        <translation>Лист:</translation>
    </message>
    <message>
        <source>Column:</source>
        <translation>Столбец:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>What the list is called among your lists</source>
        <translation>Как список называется среди ваших списков</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
</context>
<context>
    <name>ListErrorWords</name>
    <message>
        <source>No column of this table holds e-mail addresses.</source>
        <translation>Ни в одном столбце этой таблицы нет адресов e-mail.</translation>
    </message>
    <message>
        <source>Choose another file, or say which column it is.</source>
        <translation>Выберите другой файл или укажите столбец.</translation>
    </message>
    <message numerus="yes">
        <source>%n columns of this table hold e-mail addresses.</source>
        <translation>
            <numerusform>Адреса e-mail есть в %n столбце этой таблицы.</numerusform>
            <numerusform>Адреса e-mail есть в %n столбцах этой таблицы.</numerusform>
            <numerusform>Адреса e-mail есть в %n столбцах этой таблицы.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say which one is to be asked.</source>
        <translation>Укажите, какой из них проверять.</translation>
    </message>
    <message>
        <source>There is no column “{name}”.</source>
        <translation>Столбца «{name}» нет.</translation>
    </message>
    <message>
        <source>These are there: {names}.</source>
        <translation>Есть такие: {names}.</translation>
    </message>
    <message>
        <source>There is no sheet “{name}”.</source>
        <translation>Листа «{name}» нет.</translation>
    </message>
    <message>
        <source>The file is no workbook.</source>
        <translation>Этот файл не книга Excel.</translation>
    </message>
    <message>
        <source>Name no sheet.</source>
        <translation>Не указывайте лист.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as a list of addresses.</source>
        <translation>Не удаётся прочитать «{name}» как список адресов.</translation>
    </message>
    <message>
        <source>It is called an Excel workbook, but it is none, or it is damaged.</source>
        <translation>Файл назван книгой Excel, но это не она, или она повреждена.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it anew, as .xlsx or .csv.</source>
        <translation>Откройте его в программе для таблиц и сохраните заново — как .xlsx или .csv.</translation>
    </message>
    <message>
        <source>It is a workbook of an old Excel (.xls), or a document of another program.</source>
        <translation>Это книга старого Excel (.xls) или документ другой программы.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>Откройте его в программе для таблиц и сохраните как .xlsx.</translation>
    </message>
    <message>
        <source>The workbook is protected by a password.</source>
        <translation>Книга защищена паролем.</translation>
    </message>
    <message>
        <source>Save it without the password, then try again.</source>
        <translation>Сохраните её без пароля и повторите.</translation>
    </message>
    <message>
        <source>It is too large, or a single cell stands far away from all others.</source>
        <translation>Она слишком велика, или одна ячейка стоит далеко от всех остальных.</translation>
    </message>
    <message>
        <source>Copy the column with the addresses into a new file.</source>
        <translation>Скопируйте столбец с адресами в новый файл.</translation>
    </message>
    <message>
        <source>It holds no text.</source>
        <translation>В нём нет текста.</translation>
    </message>
    <message>
        <source>Choose a text, a CSV file or an Excel workbook.</source>
        <translation>Выберите текст, файл CSV или книгу Excel.</translation>
    </message>
    <message>
        <source>This list is damaged: {path}</source>
        <translation>Этот список повреждён: {path}</translation>
    </message>
    <message>
        <source>The disk has a fault, or another program has changed the file. It is left as it is.</source>
        <translation>Диск неисправен, или файл изменила другая программа. Он оставлен как есть.</translation>
    </message>
    <message>
        <source>Begin the list anew. Other lists are not touched.</source>
        <translation>Начните список заново. Другие списки не затронуты.</translation>
    </message>
    <message>
        <source>This list was kept by another version of jcdesk: {path}</source>
        <translation>Этот список сохранён другой версией jcdesk: {path}</translation>
    </message>
    <message>
        <source>This one does not know its form and leaves it as it is.</source>
        <translation>Эта не знает такого формата и оставляет файл как есть.</translation>
    </message>
    <message>
        <source>Open it with that version, or begin the list anew.</source>
        <translation>Откройте его в той версии или начните список заново.</translation>
    </message>
    <message>
        <source>The disk is full, so the list stops: an answer that cannot be kept is not asked for.</source>
        <translation>Диск заполнен, поэтому список остановлен: ответ, который нельзя сохранить, не запрашивается.</translation>
    </message>
    <message>
        <source>Make room, then go on. Nothing that was answered is lost.</source>
        <translation>Освободите место и продолжите. Полученные ответы не потеряны.</translation>
    </message>
    <message>
        <source>Another jcdesk is asking this list right now.</source>
        <translation>Этот список сейчас проверяет другой jcdesk.</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it there.</source>
        <translation>Подождите, пока он закончит, или остановите его там.</translation>
    </message>
    <message>
        <source>The list cannot be kept: {reason}.</source>
        <translation>Не удаётся сохранить список: {reason}.</translation>
    </message>
    <message>
        <source>The folder is missing or protected, or the disk is full.</source>
        <translation>Папка отсутствует или защищена, либо диск заполнен.</translation>
    </message>
    <message>
        <source>Check {path}</source>
        <translation>Проверьте {path}</translation>
    </message>
</context>
<context>
    <name>ListExportWords</name>
    <message>
        <source>Check of the list “{name}”</source>
        <translation>Проверка списка «{name}»</translation>
    </message>
    <message>
        <source>Summary</source>
        <comment>name of a sheet: at most 25 characters, none of []:*?/\</comment>
        <translation>Итоги</translation>
    </message>
    <message>
        <source>Addresses</source>
        <comment>name of a sheet: at most 25 characters, none of []:*?/\</comment>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Addresses and groups</source>
        <comment>name of a sheet: at most 25 characters, none of []:*?/\</comment>
        <translation>Адреса и группы</translation>
    </message>
    <message>
        <source>Faults</source>
        <comment>name of a sheet: at most 25 characters, none of []:*?/\</comment>
        <translation>Ошибки</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Вывод</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Asked at ({zone})</source>
        <translation>Время запроса ({zone})</translation>
    </message>
    <message>
        <source>Address or text</source>
        <translation>Адрес или текст</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Begun at</source>
        <translation>Начат</translation>
    </message>
    <message>
        <source>Share of the addresses</source>
        <translation>Доля адресов</translation>
    </message>
    <message>
        <source>Addresses in this file</source>
        <translation>Адресов в этом файле</translation>
    </message>
    <message>
        <source>Lines in the list</source>
        <translation>Строк в исходном списке</translation>
    </message>
    <message>
        <source>Addresses in the list</source>
        <translation>Адресов в списке</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Ещё не запрошены</translation>
    </message>
    <message>
        <source>Duplicates left out</source>
        <translation>Повторы пропущены</translation>
    </message>
    <message>
        <source>Texts that are no address</source>
        <translation>Тексты — не адреса</translation>
    </message>
    <message>
        <source>Subscribed in no group</source>
        <translation>Нигде не подписаны</translation>
    </message>
    <message>
        <source>Addresses with this status in some group</source>
        <translation>Адреса с этим статусом хотя бы в одной группе</translation>
    </message>
    <message>
        <source>Addresses in each group</source>
        <translation>Адреса в каждой группе</translation>
    </message>
    <message>
        <source>Only addresses that match “{filter}” are in this file, and of their groups those that the filter shows. The totals are those of the whole list.</source>
        <translation>В этом файле только адреса, подходящие под «{filter}», а из их групп те, что показывает фильтр. Итоги — по всему списку.</translation>
    </message>
    <message numerus="yes">
        <source>The rows are more than one sheet can hold: they fill %n sheet(s).</source>
        <translation>
            <numerusform>Строк больше, чем помещается на одном листе: они занимают %n лист.</numerusform>
            <numerusform>Строк больше, чем помещается на одном листе: они занимают %n листа.</numerusform>
            <numerusform>Строк больше, чем помещается на одном листе: они занимают %n листов.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListFilterWords</name>
    <message>
        <source>not in the group “{group}”</source>
        <translation>нет в группе «{group}»</translation>
    </message>
    <message>
        <source>{status} in the group “{group}”</source>
        <translation>{status} в группе «{group}»</translation>
    </message>
    <message>
        <source>in the group “{group}”</source>
        <translation>в группе «{group}»</translation>
    </message>
    <message>
        <source>containing “{text}”</source>
        <translation>содержит «{text}»</translation>
    </message>
    <message>
        <source>Subscribed nowhere</source>
        <translation>Нигде не подписан</translation>
    </message>
</context>
<context>
    <name>ListFilters</name>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>In or not in the group</source>
        <translation>В группе или нет</translation>
    </message>
    <message>
        <source>is in</source>
        <translation>в группе</translation>
    </message>
    <message>
        <source>is not in</source>
        <translation>не в группе</translation>
    </message>
    <message>
        <source>Filter addresses</source>
        <translation>Фильтр адресов</translation>
    </message>
    <message>
        <source>Show only: {what}, {count}</source>
        <translation>Показать только: {what}, {count}</translation>
    </message>
    <message>
        <source>Known to the account or not, and subscribed in none of its groups</source>
        <translation>Известен аккаунту или нет, но не подписан ни в одной из его групп</translation>
    </message>
    <message>
        <source>choose a group…</source>
        <translation>выберите группу…</translation>
    </message>
</context>
<context>
    <name>ListFoot</name>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Export list to {format}</source>
        <translation>Экспорт списка в {format}</translation>
    </message>
    <message>
        <source>Export changes to {format}</source>
        <translation>Экспорт изменений в {format}</translation>
    </message>
    <message>
        <source>Save the changes that are shown</source>
        <translation>Сохранить показанные изменения</translation>
    </message>
    <message>
        <source>Export what is not asked to {format}</source>
        <translation>Экспорт незапрошенного в {format}</translation>
    </message>
    <message>
        <source>Save these texts, each with its line and the reason why it is not asked</source>
        <translation>Сохранить эти тексты, каждый с номером строки и причиной, по которой он не запрашивается</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Save the addresses that are shown, with all that is known of them</source>
        <translation>Сохранить показанные адреса со всем, что о них известно</translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>Все списки</translation>
    </message>
    <message>
        <source>Ask all again</source>
        <translation>Запросить все снова</translation>
    </message>
    <message>
        <source>A new list with the same addresses, which then shows what has changed</source>
        <translation>Новый список с теми же адресами, который покажет, что изменилось</translation>
    </message>
    <message>
        <source>In this list, and no others: what was answered stays as it is</source>
        <translation>В этом же списке и только их: полученные ответы остаются как есть</translation>
    </message>
    <message numerus="yes">
        <source>Retry the %Ln that failed</source>
        <translation>
            <numerusform>Повторить %Ln неудачный</numerusform>
            <numerusform>Повторить %Ln неудачных</numerusform>
            <numerusform>Повторить %Ln неудачных</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListOrigin</name>
    <message>
        <source>in “{account}”, begun {when}</source>
        <translation>в «{account}», начат {when}</translation>
    </message>
</context>
<context>
    <name>ListRemoving</name>
    <message>
        <source>Remove list</source>
        <translation>Удалить список</translation>
    </message>
    <message>
        <source>Remove the list “{name}” and all its answers from this computer?</source>
        <translation>Удалить список «{name}» и все его ответы с этого компьютера?</translation>
    </message>
    <message>
        <source>{about}.
Nothing changes at the service. Files that you have saved stay.</source>
        <translation>{about}.
В сервисе ничего не изменится. Сохранённые вами файлы останутся.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ListSaving</name>
    <message>
        <source>{name} changes</source>
        <translation>{name} изменения</translation>
    </message>
    <message>
        <source>{name} not asked.csv</source>
        <translation>{name} не запрошены.csv</translation>
    </message>
</context>
<context>
    <name>ListStateWords</name>
    <message>
        <source>{progress}, going on in another window</source>
        <translation>{progress}, продолжается в другом окне</translation>
    </message>
    <message>
        <source>finished: {progress}</source>
        <translation>закончен. {progress}</translation>
    </message>
    <message>
        <source>stopped: {progress}</source>
        <translation>остановлен. {progress}</translation>
    </message>
    <message numerus="yes">
        <source>not begun: %n address(es)</source>
        <translation>
            <numerusform>не начат: %n адрес</numerusform>
            <numerusform>не начат: %n адреса</numerusform>
            <numerusform>не начат: %n адресов</numerusform>
        </translation>
    </message>
    <message>
        <source>interrupted: {progress}</source>
        <translation>прерван. {progress}</translation>
    </message>
    <message>
        <source>Asking one address after the other. You may go on working meanwhile.</source>
        <translation>Адреса запрашиваются один за другим. Можно продолжать работать.</translation>
    </message>
    <message>
        <source>Paused. Nothing is asked until you go on.</source>
        <translation>Пауза. Ничего не запрашивается, пока вы не продолжите.</translation>
    </message>
    <message>
        <source>Another jcdesk is asking this list. What it finds is shown here; stop it there.</source>
        <translation>Этот список запрашивает другой jcdesk. Что он узнаёт, видно здесь; остановить его можно там.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Остановка…</translation>
    </message>
    <message>
        <source>Waiting for your keyring. It may want its password in another window.</source>
        <translation>Ожидание хранилища ключей. Возможно, оно просит пароль в другом окне.</translation>
    </message>
    <message>
        <source>Every address was asked.</source>
        <translation>Все адреса запрошены.</translation>
    </message>
    <message>
        <source>Nothing is lost: it goes on where it is.</source>
        <translation>Ничего не потеряно: продолжится с этого места.</translation>
    </message>
    <message>
        <source>The list “{name}” is not finished: {progress}.</source>
        <translation>Список «{name}» не закончен. {progress}.</translation>
    </message>
    <message>
        <source>The account “{name}” is not set up here, so the list cannot go on.</source>
        <translation>Аккаунт «{name}» здесь не подключён, поэтому список не может продолжиться.</translation>
    </message>
    <message>
        <source>The account “{name}” is not set up here, so nobody can be asked about this address.</source>
        <translation>Аккаунт «{name}» здесь не подключён, поэтому об этом адресе некого спросить.</translation>
    </message>
    <message>
        <source>Another list of this account is being asked. This one can be when that is done or stopped.</source>
        <translation>Сейчас запрашивается другой список этого аккаунта. Этот можно будет, когда тот закончится или будет остановлен.</translation>
    </message>
</context>
<context>
    <name>ListTabs</name>
    <message>
        <source>Views of the list</source>
        <translation>Виды списка</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>{rows} shown: {filter}</source>
        <translation>Показано: {rows} ({filter})</translation>
    </message>
    <message>
        <source>A&amp;ddresses</source>
        <translation>Адр&amp;еса</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>И&amp;зменения</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <comment>of an address and a group each</comment>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s)</source>
        <comment>not asked</comment>
        <translation>
            <numerusform>%Ln текст</numerusform>
            <numerusform>%Ln текста</numerusform>
            <numerusform>%Ln текстов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln адрес</numerusform>
            <numerusform>%Ln адреса</numerusform>
            <numerusform>%Ln адресов</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>&amp;Группы</translation>
    </message>
    <message>
        <source>Cha&amp;rt</source>
        <translation>&amp;Диаграмма</translation>
    </message>
    <message>
        <source>&amp;Matrix</source>
        <translation>&amp;Матрица</translation>
    </message>
    <message>
        <source>&amp;Not asked</source>
        <translation>&amp;Не запрошены</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n адрес</numerusform>
            <numerusform>%n адреса</numerusform>
            <numerusform>%n адресов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%n повтор</numerusform>
            <numerusform>%n повтора</numerusform>
            <numerusform>%n повторов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that are no address</source>
        <translation>
            <numerusform>%n текст — не адрес</numerusform>
            <numerusform>%n текста — не адреса</numerusform>
            <numerusform>%n текстов — не адреса</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>{lines}: {parts}</source>
        <translation>{lines}: {parts}</translation>
    </message>
    <message>
        <source>There is no e-mail address in “{name}”.</source>
        <translation>В «{name}» нет ни одного адреса e-mail.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Выберите другой файл.</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n address(es) asked</source>
        <translation>
            <numerusform>Запрошено: {done} из %n адреса</numerusform>
            <numerusform>Запрошено: {done} из %n адресов</numerusform>
            <numerusform>Запрошено: {done} из %n адресов</numerusform>
        </translation>
    </message>
    <message>
        <source>{progress}, {failed} of them could not be</source>
        <translation>{progress}, из них не удалось: {failed}</translation>
    </message>
    <message>
        <source>about {duration} left</source>
        <translation>осталось около {duration}</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n&#xa0;с</numerusform>
            <numerusform>%n&#xa0;с</numerusform>
            <numerusform>%n&#xa0;с</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n&#xa0;мин</numerusform>
            <numerusform>%n&#xa0;мин</numerusform>
            <numerusform>%n&#xa0;мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n&#xa0;ч</numerusform>
            <numerusform>%n&#xa0;ч</numerusform>
            <numerusform>%n&#xa0;ч</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} {minutes}</source>
        <translation>{hours} {minutes}</translation>
    </message>
    <message>
        <source>No way to the service. Next try in {duration}.</source>
        <translation>Нет связи с сервисом. Следующая попытка через {duration}.</translation>
    </message>
    <message>
        <source>The answer was lost. Next try in {duration}.</source>
        <translation>Ответ потерян. Следующая попытка через {duration}.</translation>
    </message>
    <message>
        <source>The service asks for patience. It goes on in {duration}.</source>
        <translation>Сервис просит подождать. Продолжение через {duration}.</translation>
    </message>
    <message>
        <source>nothing asked yet</source>
        <translation>пока ничего не запрошено</translation>
    </message>
    <message>
        <source>{count} in groups</source>
        <translation>в группах: {count}</translation>
    </message>
    <message>
        <source>{count} in no group</source>
        <translation>ни в одной группе: {count}</translation>
    </message>
    <message>
        <source>{count} not in the account</source>
        <translation>нет в аккаунте: {count}</translation>
    </message>
    <message>
        <source>{count} could not be asked</source>
        <translation>не удалось запросить: {count}</translation>
    </message>
</context>
<context>
    <name>ListsHome</name>
    <message>
        <source>Your lists</source>
        <translation>Ваши списки</translation>
    </message>
    <message>
        <source>The lists on this computer; Enter shows one, Delete removes one</source>
        <translation>Списки на этом компьютере; Enter показывает список, Delete удаляет</translation>
    </message>
    <message>
        <source>Lists that you check are kept here, with their answers, until you remove them.</source>
        <translation>Здесь хранятся проверенные списки с ответами, пока вы их не удалите.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>Показать список</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Remove list</source>
        <translation>Удалить список</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Lists of addresses</source>
        <translation>Списки адресов</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>LookupPage</name>
    <message>
        <source>Copied as a reply for a ticket.</source>
        <translation>Скопировано как ответ для обращения.</translation>
    </message>
</context>
<context>
    <name>LookupState</name>
    <message>
        <source>Whom are you looking for?</source>
        <translation>Кого вы ищете?</translation>
    </message>
    <message>
        <source>Type or paste an e-mail address and press Enter; “Name &lt;address&gt;” works too.</source>
        <translation>Введите или вставьте адрес и нажмите Enter; «Имя &lt;адрес&gt;» тоже подойдёт.</translation>
    </message>
    <message>
        <source>These people are made up; try one:</source>
        <translation>Эти люди вымышлены; попробуйте:</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Запрос к сервису…</translation>
    </message>
    <message>
        <source>{address}, in “{account}”</source>
        <translation>{address}, в «{account}»</translation>
    </message>
    <message>
        <source>Esc cancels.</source>
        <translation>Esc — отмена.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Спросить снова</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлено</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>Пока ничего не известно.</translation>
    </message>
    <message>
        <source>“{account}” knows {address}, and the address is in none of its groups.</source>
        <translation>В «{account}» есть {address}, но адрес не входит ни в одну группу.</translation>
    </message>
    <message>
        <source>Nobody in “{account}” has the address {address}.</source>
        <translation>В «{account}» нет никого с адресом {address}.</translation>
    </message>
    <message>
        <source>Is it misspelt, or has the person used another address?</source>
        <translation>Нет ли в нём опечатки? Не указал ли человек другой адрес?</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Исправить адрес</translation>
    </message>
    <message>
        <source>Copy as reply</source>
        <translation>Копировать как ответ</translation>
    </message>
    <message>
        <source>Other groups…</source>
        <translation>Другие группы…</translation>
    </message>
    <message>
        <source>Show the groups of the account that this subscriber is not in</source>
        <translation>Показать группы аккаунта, в которых подписчика нет</translation>
    </message>
    <message>
        <source>{address} – {what}</source>
        <translation>{address} — {what}</translation>
    </message>
</context>
<context>
    <name>LookupWords</name>
    <message>
        <source>No status given</source>
        <translation>Статус не указан</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Подписан</translation>
    </message>
    <message>
        <source>Waiting for activation</source>
        <translation>Ожидает активации</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Отписан</translation>
    </message>
    <message>
        <source>Unsubscribed by service</source>
        <translation>Отписан сервисом</translation>
    </message>
    <message>
        <source>Address does not exist</source>
        <translation>Несуществующий адрес</translation>
    </message>
    <message>
        <source>Other status</source>
        <translation>Другой статус</translation>
    </message>
    <message>
        <source>Receives this group&apos;s mail. The status does not tell whether the activation mail was confirmed or no confirmation was needed (imported contacts, buyers).</source>
        <translation>Получает письма этой группы. Из статуса не видно, подтвердил ли подписчик письмо активации или подтверждение не требовалось (импортированные контакты, покупатели).</translation>
    </message>
    <message>
        <source>Has not yet followed the link in the activation mail, so receives nothing.</source>
        <translation>Ещё не перешёл по ссылке из письма активации, поэтому ничего не получает.</translation>
    </message>
    <message>
        <source>The subscriber unsubscribed.</source>
        <translation>Подписчик отписался сам.</translation>
    </message>
    <message>
        <source>The service unsubscribed the contact, not the subscriber.</source>
        <translation>Контакт отписал сервис, а не подписчик.</translation>
    </message>
    <message>
        <source>The service found that this address does not exist.</source>
        <translation>Сервис установил, что такого адреса не существует.</translation>
    </message>
    <message>
        <source>jcdesk does not know this status; it is shown as the service sent it.</source>
        <translation>jcdesk не знает этого статуса; он показан так, как его прислал сервис.</translation>
    </message>
    <message>
        <source>In groups</source>
        <translation>В группах</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>Ни в одной группе</translation>
    </message>
    <message>
        <source>Not in the account</source>
        <translation>Нет в аккаунте</translation>
    </message>
    <message>
        <source>Could not ask</source>
        <translation>Не удалось спросить</translation>
    </message>
    <message>
        <source>In the account, but in no group</source>
        <translation>Есть в аккаунте, но ни в одной группе</translation>
    </message>
    <message>
        <source>Not in this account</source>
        <translation>Нет в этом аккаунте</translation>
    </message>
    <message>
        <source>Group without a name</source>
        <translation>Группа без названия</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>subscription date</comment>
        <translation>неизвестна</translation>
    </message>
    <message>
        <source>In no group but those that the service fills by itself</source>
        <translation>Только в группах, которые сервис заполняет сам</translation>
    </message>
    <message numerus="yes">
        <source>Subscribed in {count} of %n group(s)</source>
        <translation>
            <numerusform>Подписан в {count} из %n группы</numerusform>
            <numerusform>Подписан в {count} из %n групп</numerusform>
            <numerusform>Подписан в {count} из %n групп</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscribed in none of %n group(s)</source>
        <translation>
            <numerusform>Не подписан ни в одной из %n группы</numerusform>
            <numerusform>Не подписан ни в одной из %n групп</numerusform>
            <numerusform>Не подписан ни в одной из %n групп</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscribed in all %n group(s)</source>
        <translation>
            <numerusform>Подписан во всех группах (%n)</numerusform>
            <numerusform>Подписан во всех группах (%n)</numerusform>
            <numerusform>Подписан во всех группах (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for activation in all %n group(s)</source>
        <translation>
            <numerusform>Ожидает активации во всех группах (%n)</numerusform>
            <numerusform>Ожидает активации во всех группах (%n)</numerusform>
            <numerusform>Ожидает активации во всех группах (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsubscribed from all %n group(s)</source>
        <translation>
            <numerusform>Отписан от всех групп (%n)</numerusform>
            <numerusform>Отписан от всех групп (%n)</numerusform>
            <numerusform>Отписан от всех групп (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsubscribed by the service from all %n group(s)</source>
        <translation>
            <numerusform>Отписан сервисом от всех групп (%n)</numerusform>
            <numerusform>Отписан сервисом от всех групп (%n)</numerusform>
            <numerusform>Отписан сервисом от всех групп (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The address counts as non-existent in all %n group(s)</source>
        <translation>
            <numerusform>Адрес считается несуществующим во всех группах (%n)</numerusform>
            <numerusform>Адрес считается несуществующим во всех группах (%n)</numerusform>
            <numerusform>Адрес считается несуществующим во всех группах (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n group(s), with a status that jcdesk does not know</source>
        <translation>
            <numerusform>В %n группе, со статусом, которого jcdesk не знает</numerusform>
            <numerusform>В %n группах, со статусом, которого jcdesk не знает</numerusform>
            <numerusform>В %n группах, со статусом, которого jcdesk не знает</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for activation in {count}</source>
        <translation>ожидает активации в {count}</translation>
    </message>
    <message>
        <source>unsubscribed from {count}</source>
        <translation>отписан от {count}</translation>
    </message>
    <message>
        <source>unsubscribed by the service from {count}</source>
        <translation>отписан сервисом от {count}</translation>
    </message>
    <message>
        <source>address non-existent in {count}</source>
        <translation>адрес несуществующий в {count}</translation>
    </message>
    <message>
        <source>other status in {count}</source>
        <translation>другой статус в {count}</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>not in this group</source>
        <translation>нет в этой группе</translation>
    </message>
    <message>
        <source>{address}, {group}: {status}</source>
        <translation>{address}, {group}: {status}</translation>
    </message>
</context>
<context>
    <name>MatrixPage</name>
    <message>
        <source>Matrix</source>
        <translation>Матрица</translation>
    </message>
    <message>
        <source>Which address has which status in which group</source>
        <translation>Какой у адреса статус в какой группе</translation>
    </message>
    <message>
        <source>Only addresses in this group</source>
        <translation>Только адреса из этой группы</translation>
    </message>
    <message>
        <source>Only addresses that are not in it</source>
        <translation>Только адреса не из неё</translation>
    </message>
</context>
<context>
    <name>MembershipModel</name>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Subscribed on ({zone})</source>
        <translation>Дата подписки ({zone})</translation>
    </message>
</context>
<context>
    <name>MembershipTable</name>
    <message>
        <source>Addresses and groups</source>
        <translation>Адреса и группы</translation>
    </message>
    <message>
        <source>A row for each address and group that it is in</source>
        <translation>По строке на каждый адрес и каждую его группу</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>Export to &amp;Excel…</source>
        <translation>Экспорт в &amp;Excel…</translation>
    </message>
    <message>
        <source>Export to &amp;CSV…</source>
        <translation>Экспорт в &amp;CSV…</translation>
    </message>
    <message>
        <source>Export to &amp;JSON…</source>
        <translation>Экспорт в &amp;JSON…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Настройки…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Copy cells</source>
        <translation>&amp;Копировать ячейки</translation>
    </message>
    <message>
        <source>Copy cells with &amp;headers</source>
        <translation>Копировать ячейки с &amp;заголовками</translation>
    </message>
    <message>
        <source>Copy as &amp;reply</source>
        <translation>Копировать как &amp;ответ</translation>
    </message>
    <message>
        <source>&amp;Filter groups</source>
        <translation>&amp;Фильтр групп</translation>
    </message>
    <message>
        <source>&amp;Lookup</source>
        <translation>П&amp;роверка</translation>
    </message>
    <message>
        <source>&amp;New lookup</source>
        <translation>&amp;Новая проверка</translation>
    </message>
    <message>
        <source>Look up &amp;again</source>
        <translation>Проверить &amp;ещё раз</translation>
    </message>
    <message>
        <source>L&amp;ists</source>
        <translation>Сп&amp;иски</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>&amp;Открыть файл…</translation>
    </message>
    <message>
        <source>&amp;Paste addresses</source>
        <translation>&amp;Вставить адреса</translation>
    </message>
    <message>
        <source>&amp;Your lists</source>
        <translation>В&amp;аши списки</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>jcdesk &amp;Help</source>
        <translation>Справка &amp;jcdesk</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Горячие клавиши</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>Открыть папку &amp;журнала</translation>
    </message>
    <message>
        <source>&amp;Copy details for support</source>
        <translation>&amp;Копировать подробности для поддержки</translation>
    </message>
    <message>
        <source>&amp;About jcdesk</source>
        <translation>&amp;О программе jcdesk</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>As the s&amp;ystem says</source>
        <translation>Как в с&amp;истеме</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>&amp;Нет</translation>
    </message>
    <message>
        <source>&amp;This one:</source>
        <translation>&amp;Этот:</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Адрес прокси</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Порт прокси</translation>
    </message>
    <message>
        <source>Empty where the proxy asks for none</source>
        <translation>Пусто, если прокси его не спрашивает</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Пароль прокси</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>It is kept in this computer&apos;s keyring</source>
        <translation>Он хранится в хранилище ключей этого компьютера</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Показать пароль</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>A file of certificates in PEM form</source>
        <translation>Файл сертификатов в формате PEM</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Выбрать…</translation>
    </message>
    <message>
        <source>Choose certificates</source>
        <translation>Выбрать сертификаты</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Адрес</translation>
    </message>
    <message>
        <source>Po&amp;rt</source>
        <translation>По&amp;рт</translation>
    </message>
    <message>
        <source>&amp;User name, if it asks for one</source>
        <translation>И&amp;мя пользователя, если требуется</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Паро&amp;ль</translation>
    </message>
    <message>
        <source>The password is kept in this computer&apos;s keyring, never in a file.</source>
        <translation>Пароль хранится в хранилище ключей этого компьютера и никогда — в файле.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Прокси</translation>
    </message>
    <message>
        <source>Additional certificates</source>
        <translation>Дополнительные сертификаты</translation>
    </message>
    <message>
        <source>Proxy: {choice}</source>
        <translation>Прокси: {choice}</translation>
    </message>
    <message>
        <source>Proxy user name, if it asks for one</source>
        <translation>Прокси: имя пользователя, если требуется</translation>
    </message>
    <message>
        <source>Only where your company inspects encrypted traffic: its certificate, in PEM form. It is trusted besides those that your system trusts; certificates are always checked.</source>
        <translation>Только если ваша компания проверяет зашифрованный трафик: её сертификат в формате PEM. Ему доверяют вдобавок к тем, которым доверяет система; сертификаты проверяются всегда.</translation>
    </message>
    <message>
        <source>At present it names no proxy.</source>
        <translation>Сейчас прокси в ней не указан.</translation>
    </message>
    <message>
        <source>At present: {host}</source>
        <translation>Сейчас: {host}</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Сертификаты (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>NetworkWords</name>
    <message>
        <source>{host} closed the connection before its answer was complete.</source>
        <translation>{host} закрыл соединение раньше, чем ответ пришёл целиком.</translation>
    </message>
    <message>
        <source>The network was interrupted, or the service has a fault.</source>
        <translation>Связь прервалась, или сервис неисправен.</translation>
    </message>
    <message>
        <source>Ask again. If it stays, try from another network.</source>
        <translation>Спросите снова. Если не поможет, попробуйте из другой сети.</translation>
    </message>
    <message>
        <source>The file with additional certificates cannot be used: {path}</source>
        <translation>Файл с дополнительными сертификатами использовать нельзя: {path}</translation>
    </message>
    <message>
        <source>It was moved or deleted, or there is no certificate in it.</source>
        <translation>Он перемещён или удалён, или в нём нет сертификата.</translation>
    </message>
    <message>
        <source>Choose the file again in the network settings, or ask your administrator for it.</source>
        <translation>Выберите файл ещё раз в настройках сети или попросите его у администратора.</translation>
    </message>
    <message numerus="yes">
        <source>No connection within %n second(s).</source>
        <translation>
            <numerusform>За %n секунду соединиться не удалось.</numerusform>
            <numerusform>За %n секунды соединиться не удалось.</numerusform>
            <numerusform>За %n секунд соединиться не удалось.</numerusform>
        </translation>
    </message>
    <message>
        <source>The network is slow or blocks the way, or the service is down.</source>
        <translation>Сеть медленная или не пропускает, либо сервис не работает.</translation>
    </message>
    <message numerus="yes">
        <source>The service said nothing for %n second(s).</source>
        <translation>
            <numerusform>Сервис молчал %n секунду.</numerusform>
            <numerusform>Сервис молчал %n секунды.</numerusform>
            <numerusform>Сервис молчал %n секунд.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer was not complete after %n second(s).</source>
        <translation>
            <numerusform>За %n секунду ответ пришёл не целиком.</numerusform>
            <numerusform>За %n секунды ответ пришёл не целиком.</numerusform>
            <numerusform>За %n секунд ответ пришёл не целиком.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service or the network is overloaded.</source>
        <translation>Сервис или сеть перегружены.</translation>
    </message>
    <message>
        <source>Ask again in some minutes.</source>
        <translation>Спросите снова через несколько минут.</translation>
    </message>
    <message>
        <source>{host} was not found.</source>
        <translation>{host} не найден.</translation>
    </message>
    <message>
        <source>This computer has no network, or the login or service address of the account is misspelt.</source>
        <translation>На этом компьютере нет сети, или в логине либо адресе сервиса опечатка.</translation>
    </message>
    <message>
        <source>Open any web page in your browser. If that works, check login and service address of the account; if not, ask again when the network is back.</source>
        <translation>Откройте любую веб-страницу в браузере. Если получится, проверьте логин и адрес сервиса в аккаунте; если нет, спросите снова, когда сеть появится.</translation>
    </message>
    <message>
        <source>{host} refuses the connection.</source>
        <translation>{host} отказывает в соединении.</translation>
    </message>
    <message>
        <source>The service is down, a firewall on the way refuses, or the service address is wrong.</source>
        <translation>Сервис не работает, межсетевой экран по пути не пропускает, или адрес сервиса неверен.</translation>
    </message>
    <message>
        <source>Ask again in some minutes. If it stays, check the service address of the account.</source>
        <translation>Спросите снова через несколько минут. Если не поможет, проверьте адрес сервиса в аккаунте.</translation>
    </message>
    <message>
        <source>No connection to {host}.</source>
        <translation>Нет соединения с {host}.</translation>
    </message>
    <message>
        <source>This computer has no network, or a firewall blocks the way.</source>
        <translation>На этом компьютере нет сети, или межсетевой экран не пропускает.</translation>
    </message>
    <message>
        <source>Open any web page in your browser. Once that works, ask again.</source>
        <translation>Откройте любую веб-страницу в браузере. Когда получится, спросите снова.</translation>
    </message>
    <message>
        <source>The proxy {host} wants a user name and password.</source>
        <translation>Прокси {host} требует имя пользователя и пароль.</translation>
    </message>
    <message>
        <source>Your network lets programs out through a proxy only, and it does not know you yet.</source>
        <translation>Сеть выпускает программы только через прокси, а он вас ещё не знает.</translation>
    </message>
    <message>
        <source>Ask your administrator for the proxy&apos;s user name and password, and enter them in the network settings.</source>
        <translation>Узнайте у администратора имя пользователя и пароль прокси и введите их в настройках сети.</translation>
    </message>
    <message>
        <source>The proxy {host} does not let the question through (status {status}).</source>
        <translation>Прокси {host} не пропускает запрос (код {status}).</translation>
    </message>
    <message>
        <source>It does not allow the service&apos;s address, or cannot reach it.</source>
        <translation>Он не разрешает адрес сервиса или не может до него дойти.</translation>
    </message>
    <message>
        <source>Ask your administrator to allow the service&apos;s address, or use another network.</source>
        <translation>Попросите администратора разрешить адрес сервиса или воспользуйтесь другой сетью.</translation>
    </message>
    <message>
        <source>The address of the proxy cannot be used.</source>
        <translation>Адрес прокси использовать нельзя.</translation>
    </message>
    <message>
        <source>It is misspelt in the network settings or in the system&apos;s.</source>
        <translation>В настройках сети или системы в нём опечатка.</translation>
    </message>
    <message>
        <source>Correct it there: it looks like http://proxy.example:8080.</source>
        <translation>Исправьте его там: он выглядит как http://proxy.example:8080.</translation>
    </message>
    <message>
        <source>The proxy {host} cannot be reached.</source>
        <translation>Прокси {host} недоступен.</translation>
    </message>
    <message>
        <source>It is switched off or misspelt, or belongs to another network than the one you are in.</source>
        <translation>Он выключен, указан с опечаткой или относится к другой сети.</translation>
    </message>
    <message>
        <source>Connect to that network (or its VPN), or check the proxy in the network settings.</source>
        <translation>Подключитесь к той сети (или её VPN) или проверьте прокси в настройках сети.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not accepted: {reason}.</source>
        <translation>Сертификат {host} не принят: {reason}.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong, or the service has let its certificate run out.</source>
        <translation>Часы этого компьютера идут неверно, или срок сертификата сервиса истёк.</translation>
    </message>
    <message>
        <source>Check date and time of this computer. If they are right, ask again later. Nothing was sent.</source>
        <translation>Проверьте дату и время компьютера. Если они верны, спросите позже. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>The service address of the account is wrong, or a network (hotel, train) wants you to log in first.</source>
        <translation>Адрес сервиса в аккаунте неверен, или сеть (гостиница, поезд) требует сначала войти в неё.</translation>
    </message>
    <message>
        <source>Open any web page in your browser and log in to the network if asked, then check the service address. Nothing was sent.</source>
        <translation>Откройте любую веб-страницу в браузере и, если сеть просит, войдите в неё, затем проверьте адрес сервиса. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>Your company&apos;s network inspects traffic with a certificate of its own, a network (hotel, train) wants you to log in first, or somebody is listening in.</source>
        <translation>Сеть компании проверяет трафик с собственным сертификатом, сеть (гостиница, поезд) требует сначала войти в неё, или кто-то подслушивает.</translation>
    </message>
    <message>
        <source>Log in to the network if it asks for that in your browser. In a company, ask your administrator for its certificate and add it in the network settings. Nothing was sent.</source>
        <translation>Если сеть просит об этом в браузере, войдите в неё. В компании попросите у администратора её сертификат и добавьте его в настройках сети. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>No secure connection to {host}: {reason}.</source>
        <translation>Нет защищённого соединения с {host}: {reason}.</translation>
    </message>
    <message>
        <source>No secure connection to {host}.</source>
        <translation>Нет защищённого соединения с {host}.</translation>
    </message>
    <message>
        <source>Something on the way interferes, the service address is wrong, or the server has a fault.</source>
        <translation>По пути что-то вмешивается, адрес сервиса неверен, или сервер неисправен.</translation>
    </message>
    <message>
        <source>Check the service address of the account, or try from another network. jcdesk never asks over an unprotected connection.</source>
        <translation>Проверьте адрес сервиса в аккаунте или попробуйте из другой сети. По незащищённому соединению jcdesk никогда не спрашивает.</translation>
    </message>
</context>
<context>
    <name>NewList</name>
    <message>
        <source>Open a list of addresses</source>
        <translation>Открыть список адресов</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.tsv *.xlsx *.xlsm)</source>
        <translation>Списки (*.txt *.csv *.tsv *.xlsx *.xlsm)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Progress</source>
        <translation>Ход</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Копировать подробности</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>Почему и что делать</translation>
    </message>
    <message>
        <source>Fewer words</source>
        <translation>Короче</translation>
    </message>
</context>
<context>
    <name>NumberWords</name>
    <message>
        <source>,</source>
        <comment>between thousands, as in 5,000</comment>
        <translation>&#xa0;</translation>
    </message>
    <message>
        <source>.</source>
        <comment>before the parts of one, as in 0.5</comment>
        <translation>,</translation>
    </message>
</context>
<context>
    <name>OtherGroups</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Asking for the groups of the account…</source>
        <translation>Запрос групп аккаунта…</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Спросить снова</translation>
    </message>
    <message>
        <source>Open the network settings…</source>
        <translation>Открыть настройки сети…</translation>
    </message>
    <message>
        <source>Open the account…</source>
        <translation>Открыть аккаунт…</translation>
    </message>
</context>
<context>
    <name>OtherGroupsDialog</name>
    <message>
        <source>Groups the subscriber is not in</source>
        <translation>Группы, в которых подписчика нет</translation>
    </message>
    <message>
        <source>Filter other groups</source>
        <translation>Фильтр других групп</translation>
    </message>
    <message>
        <source>Filter groups</source>
        <translation>Фильтр групп</translation>
    </message>
    <message>
        <source>The service leaves out of this list the groups that it fills by itself, such as allleads.</source>
        <translation>Группы, которые сервис наполняет сам, например allleads, в этот список не входят.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Копировать всё</translation>
    </message>
    <message>
        <source>{address} is in none of these groups</source>
        <translation>{address} не входит ни в одну из этих групп</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Group ID</source>
        <translation>ID группы</translation>
    </message>
    <message>
        <source>Other groups</source>
        <translation>Другие группы</translation>
    </message>
    <message>
        <source>Groups of the account that the subscriber is not in</source>
        <translation>Группы аккаунта, в которых подписчика нет</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n группа</numerusform>
            <numerusform>%n группы</numerusform>
            <numerusform>%n групп</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n group(s) shown</source>
        <translation>
            <numerusform>Показано {shown} из %n группы</numerusform>
            <numerusform>Показано {shown} из %n групп</numerusform>
            <numerusform>Показано {shown} из %n групп</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaceField</name>
    <message>
        <source>Seconds between two re&amp;quests</source>
        <translation>Секунд между двумя &amp;запросами</translation>
    </message>
    <message>
        <source>Pace: seconds between two requests</source>
        <translation>Темп: секунд между двумя запросами</translation>
    </message>
</context>
<context>
    <name>PageSwitch</name>
    <message>
        <source>One subscriber</source>
        <translation>Один подписчик</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>Lists · {percent}</source>
        <translation>Списки · {percent}</translation>
    </message>
</context>
<context>
    <name>Placeholders</name>
    <message>
        <source>ADDRESS</source>
        <translation>АДРЕС</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ФАЙЛ</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>ИМЯ</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>СЕКУНДЫ</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>ФОРМАТ</translation>
    </message>
    <message>
        <source>LOGIN</source>
        <translation>ЛОГИН</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>ДЕЙСТВИЕ</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Counts</source>
        <translation>Что найдено</translation>
    </message>
    <message>
        <source>Change the pace…</source>
        <translation>Изменить темп…</translation>
    </message>
    <message>
        <source>Change the pace</source>
        <translation>Изменить темп</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
    <message>
        <source>Save these…</source>
        <translation>Сохранить их…</translation>
    </message>
    <message>
        <source>Save these: what is not asked</source>
        <translation>Сохранить их: что не запрашивается</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>First &amp;rows</source>
        <translation>Первые стро&amp;ки</translation>
    </message>
    <message>
        <source>A&amp;ddresses</source>
        <translation>Адр&amp;еса</translation>
    </message>
</context>
<context>
    <name>PreviewWords</name>
    <message>
        <source>There is no e-mail address in this column.</source>
        <translation>В этом столбце нет ни одного адреса e-mail.</translation>
    </message>
    <message>
        <source>{what} Choose the column with the addresses.</source>
        <translation>{what} Выберите столбец с адресами.</translation>
    </message>
    <message>
        <source>Asked in “{account}”, one after the other.</source>
        <translation>Запросы в «{account}», один за другим.</translation>
    </message>
    <message>
        <source>Asked in “{account}”, one every {pace} s: that takes about {duration}.</source>
        <translation>Запросы в «{account}», один раз в {pace} с: это займёт около {duration}.</translation>
    </message>
    <message>
        <source>&amp;Not asked: {count}</source>
        <translation>&amp;Не запрошены: {count}</translation>
    </message>
    <message>
        <source>&amp;Worth a look: {count}</source>
        <translation>С&amp;тоит проверить: {count}</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>Не удаётся прочитать «{name}»: {reason}.</translation>
    </message>
    <message>
        <source>It was moved, or you may not read it.</source>
        <translation>Файл перемещён, или у вас нет права его читать.</translation>
    </message>
    <message>
        <source>Choose the file again.</source>
        <translation>Выберите файл ещё раз.</translation>
    </message>
    <message>
        <source>pasted addresses</source>
        <translation>вставленные адреса</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy the addresses first, then paste them here.</source>
        <translation>В буфере обмена нет текста. Сначала скопируйте адреса, затем вставьте их сюда.</translation>
    </message>
    <message>
        <source>Reading “{name}”…</source>
        <translation>Чтение «{name}»…</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>&amp;Remember the addresses asked last</source>
        <translation>&amp;Запоминать последние проверенные адреса</translation>
    </message>
    <message>
        <source>&amp;Clear now</source>
        <translation>О&amp;чистить сейчас</translation>
    </message>
    <message>
        <source>Clear now: addresses asked last</source>
        <translation>Очистить сейчас: последние адреса</translation>
    </message>
    <message numerus="yes">
        <source>While you type, the search box offers the last %n address(es) that were answered. They are kept on this computer only, where no other user of it can read them. When you switch this off, they are removed.</source>
        <translation>
            <numerusform>При вводе строка поиска предлагает последний %n адрес, на который был ответ. Он хранится только на этом компьютере, и другие его пользователи прочитать его не могут. Если выключить, он удаляется.</numerusform>
            <numerusform>При вводе строка поиска предлагает последние %n адреса, на которые был ответ. Они хранятся только на этом компьютере, и другие его пользователи прочитать их не могут. Если выключить, они удаляются.</numerusform>
            <numerusform>При вводе строка поиска предлагает последние %n адресов, на которые был ответ. Они хранятся только на этом компьютере, и другие его пользователи прочитать их не могут. Если выключить, они удаляются.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) remembered at present.</source>
        <translation>
            <numerusform>Сейчас запомнен %n адрес.</numerusform>
            <numerusform>Сейчас запомнено %n адреса.</numerusform>
            <numerusform>Сейчас запомнено %n адресов.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Перейти к:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Типы файлов:</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>The answer is not signed with this account&apos;s key, which fits a wrong login or key.</source>
        <translation>Ответ не подписан ключом этого аккаунта — так бывает при неверном логине или ключе.</translation>
    </message>
    <message>
        <source>The service did not receive the question in full (error {code}).</source>
        <translation>Сервис получил запрос не полностью (ошибка {code}).</translation>
    </message>
    <message>
        <source>Something between this computer and the service, such as a proxy, removed its content.</source>
        <translation>Что-то между этим компьютером и сервисом, например прокси, убрало его содержимое.</translation>
    </message>
    <message>
        <source>Ask again. If it stays, try from another network, such as a phone&apos;s; if that works, tell the administrator of yours.</source>
        <translation>Спросите снова. Если не поможет, попробуйте из другой сети, например с телефона; если там работает, сообщите администратору своей сети.</translation>
    </message>
    <message>
        <source>The service does not accept this address (error {code}).</source>
        <translation>Сервис не принимает этот адрес (ошибка {code}).</translation>
    </message>
    <message>
        <source>The service does not take it for an e-mail address.</source>
        <translation>Сервис не считает его адресом e-mail.</translation>
    </message>
    <message>
        <source>Check the address for typing errors.</source>
        <translation>Проверьте, нет ли в адресе опечаток.</translation>
    </message>
    <message>
        <source>The service does not accept the secret key of this account (error 4).</source>
        <translation>Сервис не принимает секретный ключ этого аккаунта (ошибка 4).</translation>
    </message>
    <message>
        <source>The key was changed at the service or copied in part, or the login is wrong.</source>
        <translation>Ключ изменён в сервисе или скопирован не полностью, либо логин неверен.</translation>
    </message>
    <message>
        <source>Copy the key once more from the API section of the service and save it in the account. If you may not see it there, ask whoever looks after the account at JustClick.</source>
        <translation>Скопируйте ключ ещё раз из раздела «API» сервиса и сохраните его в аккаунте. Если вам его там не видно, обратитесь к тому, кто ведёт аккаунт в JustClick.</translation>
    </message>
    <message>
        <source>The service does not know this login (error 5).</source>
        <translation>Сервис не знает такого логина (ошибка 5).</translation>
    </message>
    <message>
        <source>The login is misspelt, or the account lives at another address of the service.</source>
        <translation>В логине опечатка, или аккаунт живёт по другому адресу сервиса.</translation>
    </message>
    <message>
        <source>Check login and service address of the account. The service is at {hosts}: yours is at the one where you log in.</source>
        <translation>Проверьте логин и адрес сервиса в аккаунте. Сервис работает на {hosts}: ваш там, где вы входите.</translation>
    </message>
    <message>
        <source>The account is disabled (error 7).</source>
        <translation>Аккаунт отключён (ошибка 7).</translation>
    </message>
    <message>
        <source>The service has switched it off, for instance because it is not paid for.</source>
        <translation>Его отключил сервис, например за неуплату.</translation>
    </message>
    <message>
        <source>Log in to the service&apos;s web pages and see what it says there, or ask whoever looks after the account at JustClick.</source>
        <translation>Войдите на сайт сервиса и посмотрите, что там сказано, или обратитесь к тому, кто ведёт аккаунт в JustClick.</translation>
    </message>
    <message>
        <source>Too many requests from this network address (error 8).</source>
        <translation>Слишком много запросов с этого сетевого адреса (ошибка 8).</translation>
    </message>
    <message>
        <source>This or another program has asked the service too often.</source>
        <translation>Эта или другая программа спрашивала сервис слишком часто.</translation>
    </message>
    <message>
        <source>Wait some minutes before you ask again.</source>
        <translation>Подождите несколько минут, прежде чем спрашивать снова.</translation>
    </message>
    <message>
        <source>The service answered with error {code}: {text}</source>
        <translation>Сервис ответил ошибкой {code}: {text}</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>без текста</translation>
    </message>
    <message>
        <source>jcdesk does not know this error.</source>
        <translation>jcdesk не знает этой ошибки.</translation>
    </message>
    <message>
        <source>Ask again later. If it stays, send this code and text to the service&apos;s support.</source>
        <translation>Спросите позже. Если не поможет, отправьте этот код и текст в поддержку сервиса.</translation>
    </message>
    <message>
        <source>The account does not allow the API from this network address, {ip} (error 6).</source>
        <translation>Аккаунт не разрешает API с этого сетевого адреса, {ip} (ошибка 6).</translation>
    </message>
    <message>
        <source>The account does not allow the API from this network address (error 6).</source>
        <translation>Аккаунт не разрешает API с этого сетевого адреса (ошибка 6).</translation>
    </message>
    <message>
        <source>The account&apos;s API settings list the network addresses that may ask, and this one is not there.</source>
        <translation>В настройках API аккаунта перечислены сетевые адреса, которым можно спрашивать, и этого среди них нет.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the account at JustClick to add the address to the list in the API section, or work from a listed network.</source>
        <translation>Попросите того, кто ведёт аккаунт в JustClick, добавить адрес в список в разделе «API» или работайте из разрешённой сети.</translation>
    </message>
</context>
<context>
    <name>ReplyWords</name>
    <message>
        <source>{verdict}: {reason}</source>
        <translation>{verdict}: {reason}</translation>
    </message>
    <message>
        <source>• {group}: {status}</source>
        <translation>• {group}: {status}</translation>
    </message>
    <message>
        <source>• {group}: {status}, {date}</source>
        <translation>• {group}: {status}, {date}</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Filter groups</source>
        <translation>Фильтр групп</translation>
    </message>
    <message>
        <source>Words of a group&apos;s name, ID, status or date; the table shows the groups that have all</source>
        <translation>Слова из названия, ID, статуса или даты группы; в таблице остаются группы, где есть все</translation>
    </message>
    <message>
        <source>{address}  ·  asked in “{account}” at {time}</source>
        <translation>{address}  ·  запрошено в «{account}» в {time}</translation>
    </message>
    <message>
        <source>containing “{text}”</source>
        <translation>содержит «{text}»</translation>
    </message>
    <message numerus="yes">
        <source>without %n system group(s)</source>
        <translation>
            <numerusform>без %n системной группы</numerusform>
            <numerusform>без %n системных групп</numerusform>
            <numerusform>без %n системных групп</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n system group(s)</source>
        <translation>
            <numerusform>Скрыть %n системную группу</numerusform>
            <numerusform>Скрыть %n системные группы</numerusform>
            <numerusform>Скрыть %n системных групп</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n hidden system group(s)</source>
        <translation>
            <numerusform>Показать системную (%n)</numerusform>
            <numerusform>Показать системные (%n)</numerusform>
            <numerusform>Показать системные (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Other groups…</source>
        <translation>Другие группы…</translation>
    </message>
    <message>
        <source>Show the groups of the account that this subscriber is not in</source>
        <translation>Показать группы аккаунта, в которых подписчика нет</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy the selected cells, or all when none is selected</source>
        <translation>Копировать выбранные ячейки или все, если ничего не выбрано</translation>
    </message>
    <message>
        <source>Copy as reply</source>
        <translation>Копировать как ответ</translation>
    </message>
    <message>
        <source>Copy a short text for a ticket</source>
        <translation>Копировать короткий текст для обращения</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Экспорт в Excel</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Export to CSV</source>
        <translation>Экспорт в CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Export to JSON</source>
        <translation>Экспорт в JSON</translation>
    </message>
    <message>
        <source>Save the groups that are shown, in this order</source>
        <translation>Сохранить показанные группы в этом порядке</translation>
    </message>
    <message>
        <source>CSV for Excel</source>
        <translation>CSV для Excel</translation>
    </message>
    <message>
        <source>CSV with commas</source>
        <translation>CSV с запятыми</translation>
    </message>
    <message>
        <source>Text with tabs</source>
        <translation>Текст с табуляцией</translation>
    </message>
    <message>
        <source>CSV for programs (values as the service sent them)</source>
        <translation>CSV для программ (значения, как их прислал сервис)</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n группа</numerusform>
            <numerusform>%n группы</numerusform>
            <numerusform>%n групп</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n group(s) shown</source>
        <translation>
            <numerusform>Показано {shown} из %n группы</numerusform>
            <numerusform>Показано {shown} из %n групп</numerusform>
            <numerusform>Показано {shown} из %n групп</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all groups</source>
        <translation>Показать все группы</translation>
    </message>
    <message>
        <source>No group matches the filter</source>
        <translation>Ни одна группа не подходит под фильтр</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Показать их</translation>
    </message>
    <message>
        <source>Show them: system groups</source>
        <translation>Показать их: системные группы</translation>
    </message>
    <message numerus="yes">
        <source>Nothing but %n hidden system group(s)</source>
        <translation>
            <numerusform>Только %n скрытая системная группа</numerusform>
            <numerusform>Только %n скрытые системные группы</numerusform>
            <numerusform>Только %n скрытых системных групп</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Copy &amp;cell</source>
        <translation>Копировать &amp;ячейку</translation>
    </message>
    <message>
        <source>Copy &amp;rows</source>
        <translation>Копировать &amp;строки</translation>
    </message>
    <message>
        <source>Copy as re&amp;ply</source>
        <translation>Копировать как &amp;ответ</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>&amp;Подробно</translation>
    </message>
    <message>
        <source>Only this &amp;status</source>
        <translation>Только этот с&amp;татус</translation>
    </message>
    <message>
        <source>Only this &amp;group</source>
        <translation>Только эта &amp;группа</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Progress</source>
        <translation>Ход</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Open the account…</source>
        <translation>Открыть аккаунт…</translation>
    </message>
    <message>
        <source>Open the network settings…</source>
        <translation>Открыть настройки сети…</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save as</source>
        <translation>Сохранить как</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Книга Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Text with tabs (*.tsv)</source>
        <translation>Текст с табуляцией (*.tsv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>SavedFile</name>
    <message>
        <source>Saved: {path}</source>
        <translation>Сохранено: {path}</translation>
    </message>
    <message>
        <source>Saved what the filter shows ({filter}): {path}</source>
        <translation>Сохранено то, что показывает фильтр ({filter}): {path}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>until closed</source>
        <translation>до закрытия</translation>
    </message>
    <message>
        <source>Key until closed</source>
        <translation>Ключ до закрытия</translation>
    </message>
    <message>
        <source>This account&apos;s key is kept until jcdesk is closed. Click to keep it in the keyring.</source>
        <translation>Ключ этого аккаунта хранится до закрытия jcdesk. Нажмите, чтобы сохранить его в хранилище ключей.</translation>
    </message>
    <message>
        <source>Subscriber e-mail</source>
        <translation>E-mail подписчика</translation>
    </message>
    <message>
        <source>Type or paste an address, then press Enter</source>
        <translation>Введите или вставьте адрес и нажмите Enter</translation>
    </message>
    <message>
        <source>Subscriber&apos;s e-mail</source>
        <translation>E-mail подписчика</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Recent addresses</source>
        <translation>Недавние адреса</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Settings sections</source>
        <translation>Разделы настроек</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Общие</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Сеть</translation>
    </message>
    <message>
        <source>&amp;Privacy</source>
        <translation>&amp;Приватность</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Со&amp;хранить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Waiting for your keyring. It may want its password in another window.</source>
        <translation>Ожидание хранилища ключей. Возможно, оно просит пароль в другом окне.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) found in the file.</source>
        <translation>
            <numerusform>В файле найден %n сертификат.</numerusform>
            <numerusform>В файле найдено %n сертификата.</numerusform>
            <numerusform>В файле найдено %n сертификатов.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsEditing</name>
    <message>
        <source>There is no usable keyring: the proxy&apos;s password is kept until jcdesk is closed, and no longer.</source>
        <translation>Пригодного хранилища ключей нет: пароль прокси хранится только до закрытия jcdesk.</translation>
    </message>
    <message>
        <source>Keep the password until jcdesk is closed</source>
        <translation>Хранить пароль до закрытия jcdesk</translation>
    </message>
    <message>
        <source>The password of the proxy is not known.</source>
        <translation>Пароль прокси неизвестен.</translation>
    </message>
    <message>
        <source>Try again when the keyring is ready, or enter the password in the network settings.</source>
        <translation>Повторите, когда хранилище ключей будет готово, или введите пароль в настройках сети.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Open the network settings…</source>
        <translation>Открыть настройки сети…</translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>The settings cannot be read ({reason}), so the defaults are used.</source>
        <translation>Настройки не удаётся прочитать ({reason}), поэтому действуют стандартные.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) cannot be used, so the defaults hold: {names}.</source>
        <translation>
            <numerusform>%n настройку использовать нельзя, действует стандартная: {names}.</numerusform>
            <numerusform>%n настройки использовать нельзя, действуют стандартные: {names}.</numerusform>
            <numerusform>%n настроек использовать нельзя, действуют стандартные: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings were written by a newer jcdesk, so the defaults are used.</source>
        <translation>Настройки записаны более новой версией jcdesk, поэтому действуют стандартные.</translation>
    </message>
    <message>
        <source>The settings could not be read, so the defaults are used.</source>
        <translation>Настройки не удалось прочитать, поэтому действуют стандартные.</translation>
    </message>
    <message>
        <source>No addresses are remembered until you allow it in the settings.</source>
        <translation>Адреса не запоминаются, пока вы не разрешите это в настройках.</translation>
    </message>
    <message>
        <source>The settings hold until jcdesk is closed; they could not be saved: {reason}.</source>
        <translation>Настройки действуют до закрытия jcdesk; сохранить их не удалось: {reason}.</translation>
    </message>
    <message>
        <source>The folder is missing or protected, or the disk is full.</source>
        <translation>Папка отсутствует или защищена, либо диск заполнен.</translation>
    </message>
    <message>
        <source>See that you may write {path}, then save them again.</source>
        <translation>Убедитесь, что можете записывать {path}, и сохраните ещё раз.</translation>
    </message>
    <message>
        <source>The remembered addresses could not be removed: {reason}.</source>
        <translation>Запомненные адреса не удалось удалить: {reason}.</translation>
    </message>
    <message>
        <source>The file is protected, or another program has it open.</source>
        <translation>Файл защищён или открыт в другой программе.</translation>
    </message>
    <message>
        <source>Remove it yourself: {path}</source>
        <translation>Удалите его сами: {path}</translation>
    </message>
    <message>
        <source>The proxy&apos;s host is missing.</source>
        <translation>Не указан адрес прокси.</translation>
    </message>
    <message>
        <source>This cannot be the host of a proxy.</source>
        <translation>Это не может быть адресом прокси.</translation>
    </message>
    <message>
        <source>jcdesk can use HTTP proxies only, and this is another kind.</source>
        <translation>jcdesk умеет работать только с HTTP-прокси, а это другой вид.</translation>
    </message>
    <message>
        <source>Ask your administrator whether there is an HTTP proxy too.</source>
        <translation>Спросите администратора, есть ли и HTTP-прокси.</translation>
    </message>
    <message>
        <source>The proxy&apos;s port is missing or impossible.</source>
        <translation>Порт прокси не указан или недопустим.</translation>
    </message>
    <message>
        <source>It is a number up to 65535, often 3128 or 8080.</source>
        <translation>Это число до 65535, часто 3128 или 8080.</translation>
    </message>
    <message>
        <source>This cannot be a user name for a proxy.</source>
        <translation>Это не может быть именем пользователя прокси.</translation>
    </message>
    <message>
        <source>It has no colon, and no characters that cannot be shown.</source>
        <translation>В нём нет двоеточия и символов, которые нельзя показать.</translation>
    </message>
    <message>
        <source>It looks like proxy.example or 192.0.2.7.</source>
        <translation>Он выглядит как proxy.example или 192.0.2.7.</translation>
    </message>
    <message>
        <source>There is no file “{name}” there.</source>
        <translation>Файла «{name}» там нет.</translation>
    </message>
    <message>
        <source>Choose the file again.</source>
        <translation>Выберите файл ещё раз.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>Не удаётся прочитать «{name}»: {reason}.</translation>
    </message>
    <message>
        <source>Choose a file that you may read.</source>
        <translation>Выберите файл, который вам можно читать.</translation>
    </message>
    <message>
        <source>There is no certificate that can be used in “{name}”.</source>
        <translation>В «{name}» нет пригодного сертификата.</translation>
    </message>
    <message>
        <source>A file of certificates in PEM form holds lines that say “BEGIN CERTIFICATE”: ask your administrator for it.</source>
        <translation>В файле сертификатов формата PEM есть строки «BEGIN CERTIFICATE»: попросите его у администратора.</translation>
    </message>
    <message>
        <source>“{name}” holds a certificate, but not in PEM form.</source>
        <translation>В «{name}» есть сертификат, но не в формате PEM.</translation>
    </message>
    <message>
        <source>Export it once more as “Base-64 encoded” (PEM).</source>
        <translation>Экспортируйте его ещё раз в кодировке «Base-64» (PEM).</translation>
    </message>
    <message>
        <source>There is no time zone “{name}”.</source>
        <translation>Часового пояса «{name}» нет.</translation>
    </message>
    <message>
        <source>Choose one from the list: type a part of the name of a city in it, such as “Moscow”.</source>
        <translation>Выберите его из списка: введите часть названия города, например «Moscow».</translation>
    </message>
    <message>
        <source>The file is left as it is: {path}</source>
        <translation>Файл оставлен как есть: {path}</translation>
    </message>
    <message>
        <source>The old file is kept as {path}</source>
        <translation>Старый файл сохранён как {path}</translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message>
        <source>{name}, repeat of {when}</source>
        <translation>{name}, повтор списка от {when}</translation>
    </message>
    <message>
        <source>The list begun {when} repeats it, and can then no longer show what has changed.</source>
        <translation>Его повторяет список, начатый {when}; показать, что изменилось, тот больше не сможет.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lists, the last begun {when}, repeat it, and can then no longer show what has changed.</source>
        <translation>
            <numerusform>Его повторяют %Ln список, последний начат {when}; показать, что изменилось, они больше не смогут.</numerusform>
            <numerusform>Его повторяют %Ln списка, последний начат {when}; показать, что изменилось, они больше не смогут.</numerusform>
            <numerusform>Его повторяют %Ln списков, последний начат {when}; показать, что изменилось, они больше не смогут.</numerusform>
        </translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Начат</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>StatusChips</name>
    <message>
        <source>Show only: {status}, {count}</source>
        <translation>Показать только: {status}, {count}</translation>
    </message>
</context>
<context>
    <name>Swatch</name>
    <message>
        <source>Colour {name}</source>
        <translation>Цвет: {name}</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Select all</source>
        <translation>Выбрать всё</translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Service address</source>
        <translation>Адрес сервиса</translation>
    </message>
    <message>
        <source>Pace (seconds)</source>
        <translation>Темп (секунды)</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Столбец {number}</translation>
    </message>
    <message>
        <source>sheet “{name}”</source>
        <translation>лист «{name}»</translation>
    </message>
    <message>
        <source>Read from: {places}.</source>
        <translation>Откуда взяты адреса: {places}.</translation>
    </message>
    <message numerus="yes">
        <source>sheet “{name}” (%n row(s))</source>
        <translation>
            <numerusform>лист «{name}» (%n строка)</numerusform>
            <numerusform>лист «{name}» (%n строки)</numerusform>
            <numerusform>лист «{name}» (%n строк)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>There are addresses in other places, too, and these are not asked: {places}.</source>
        <translation>Адреса есть и в других местах, запросов о них не будет: {places}.</translation>
    </message>
    <message>
        <source>column “{name}”</source>
        <translation>столбец «{name}»</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>столбец {number}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Subscription dates</source>
        <translation>Даты подписки</translation>
    </message>
    <message>
        <source>{date}: {group} ({status})</source>
        <translation>{date}: {group} ({status})</translation>
    </message>
    <message numerus="yes">
        <source>{year}: %n group(s)</source>
        <translation>
            <numerusform>{year} — %n группа</numerusform>
            <numerusform>{year} — %n группы</numerusform>
            <numerusform>{year} — %n групп</numerusform>
        </translation>
    </message>
    <message>
        <source>From {first} to {last}. {counts}</source>
        <translation>С {first} по {last}. {counts}</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Try {address}</source>
        <translation>Попробовать {address}</translation>
    </message>
    <message>
        <source>Copy {ip}</source>
        <translation>Копировать {ip}</translation>
    </message>
</context>
<context>
    <name>TrialWords</name>
    <message>
        <source>Asking {host} for the account&apos;s groups…</source>
        <translation>Запрос групп аккаунта у {host}…</translation>
    </message>
    <message numerus="yes">
        <source>Works: %n group(s).</source>
        <translation>
            <numerusform>Работает: %n группа.</numerusform>
            <numerusform>Работает: %n группы.</numerusform>
            <numerusform>Работает: %n групп.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service does not accept the question (error {code}).</source>
        <translation>Сервис не принимает запрос (ошибка {code}).</translation>
    </message>
    <message>
        <source>Something between this computer and the service, such as a proxy, changed it.</source>
        <translation>Его изменило что-то между этим компьютером и сервисом, например прокси.</translation>
    </message>
    <message>
        <source>Test once more. If it stays, try from another network.</source>
        <translation>Проверьте ещё раз. Если не поможет, попробуйте из другой сети.</translation>
    </message>
    <message>
        <source>The service does not accept the secret key or the login (error 4).</source>
        <translation>Сервис не принимает секретный ключ или логин (ошибка 4).</translation>
    </message>
    <message>
        <source>The key was copied in part, belongs to another account, or the login is misspelt.</source>
        <translation>Ключ скопирован не полностью или принадлежит другому аккаунту, либо в логине опечатка.</translation>
    </message>
    <message>
        <source>Copy the key once more, then compare the login with your cabinet&apos;s address.</source>
        <translation>Скопируйте ключ ещё раз, затем сверьте логин с адресом личного кабинета.</translation>
    </message>
    <message>
        <source>The service does not know this login (error 5).</source>
        <translation>Сервис не знает такого логина (ошибка 5).</translation>
    </message>
    <message>
        <source>The login is misspelt, or the account lives at another address of the service.</source>
        <translation>В логине опечатка, или аккаунт живёт по другому адресу сервиса.</translation>
    </message>
    <message>
        <source>Compare the login with your cabinet&apos;s address, or try another address of the service.</source>
        <translation>Сверьте логин с адресом личного кабинета или попробуйте другой адрес сервиса.</translation>
    </message>
</context>
<context>
    <name>UseWords</name>
    <message>
        <source>usage: </source>
        <translation>использование: </translation>
    </message>
    <message>
        <source>Missing: {names}.</source>
        <translation>Не хватает: {names}.</translation>
    </message>
    <message>
        <source>A value is missing after {name}.</source>
        <translation>После {name} не хватает значения.</translation>
    </message>
    <message>
        <source>{name} and {other} cannot be used together.</source>
        <translation>{name} и {other} нельзя указать вместе.</translation>
    </message>
    <message>
        <source>{name} takes no value.</source>
        <translation>{name} не принимает значения.</translation>
    </message>
    <message>
        <source>{value} is none of the values of {name}: {choices}.</source>
        <translation>{value} — не из значений {name}: {choices}.</translation>
    </message>
    <message>
        <source>{value} is no whole number, as {name} wants one.</source>
        <translation>{value} — не целое число, а {name} требует его.</translation>
    </message>
</context>
<context>
    <name>VerdictLabel</name>
    <message>
        <source>Verdict</source>
        <translation>Вывод</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to jcdesk</source>
        <translation>Добро пожаловать в jcdesk</translation>
    </message>
    <message>
        <source>Type a subscriber&apos;s e-mail address and read which mailing groups of JustClick it is in.</source>
        <translation>Введите адрес e-mail подписчика — и увидите, в каких группах рассылки JustClick он состоит.</translation>
    </message>
    <message>
        <source>Set up an account</source>
        <translation>Подключить аккаунт</translation>
    </message>
    <message>
        <source>You need the address of your cabinet at JustClick and the secret key from its API section.</source>
        <translation>Нужны адрес личного кабинета JustClick и секретный ключ из его раздела «API».</translation>
    </message>
    <message>
        <source>Look round with a demo account</source>
        <translation>Осмотреться с демо-аккаунтом</translation>
    </message>
    <message>
        <source>Made-up people on this computer; nothing is sent anywhere.</source>
        <translation>Вымышленные люди на этом компьютере; ничего никуда не отправляется.</translation>
    </message>
    <message>
        <source>I was given a list of accounts…</source>
        <translation>Мне дали список аккаунтов…</translation>
    </message>
</context>
<context>
    <name>Zone</name>
    <message>
        <source>Moscow</source>
        <translation>Москва</translation>
    </message>
</context>
<context>
    <name>ZoneBox</name>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Time zone: type a part of the name of a city</source>
        <translation>Часовой пояс: введите часть названия города</translation>
    </message>
</context>
</TS>
