"""What fails on the way to the service, in words."""

from jcdesk.justclick import errors as e
from jcdesk.words.catalogue import Words
from jcdesk.words.explanation import Explanation, Place

NetworkError = (
    e.TimedOutError
    | e.NoConnectionError
    | e.ConnectionLostError
    | e.ProxyError
    | e.CertificateError
    | e.TlsError
    | e.AuthoritiesFileError
)


class NetworkWords(Words):
    """Why no answer came: no connection, none that can be trusted, or none in time."""

    def explain(self, error: NetworkError) -> Explanation:
        """What went wrong on the way."""
        match error:
            case e.TimedOutError():
                return self._timed_out(error)
            case e.ProxyError():
                return self._proxy(error)
            case e.NoConnectionError():
                return self._no_connection(error)
            case e.ConnectionLostError():
                return Explanation(
                    self.tr("{host} closed the connection before its answer was complete.").format(
                        host=error.host
                    ),
                    self.tr("The network was interrupted, or the service has a fault."),
                    self.tr("Ask again. If it stays, try from another network."),
                )
            case e.CertificateError():
                return self._certificate(error)
            case e.TlsError():
                return self._tls(error)
            case e.AuthoritiesFileError():
                return Explanation(
                    self.tr("The file with additional certificates cannot be used: {path}").format(
                        path=error.path
                    ),
                    self.tr("It was moved or deleted, or there is no certificate in it."),
                    self.tr(
                        "Choose the file again in the network settings, or ask your administrator for it."
                    ),
                    Place.NETWORK,
                )

    def _timed_out(self, error: e.TimedOutError) -> Explanation:
        seconds = max(1, round(error.seconds))
        match error.phase:
            case e.Phase.CONNECT:
                return Explanation(
                    self.tr("No connection within %n second(s).", "", seconds),
                    self.tr("The network is slow or blocks the way, or the service is down."),
                    self._open_a_page(),
                )
            case e.Phase.SILENCE:
                what = self.tr("The service said nothing for %n second(s).", "", seconds)
            case e.Phase.TOTAL:
                what = self.tr("The answer was not complete after %n second(s).", "", seconds)
        return Explanation(
            what,
            self.tr("The service or the network is overloaded."),
            self.tr("Ask again in some minutes."),
        )

    def _no_connection(self, error: e.NoConnectionError) -> Explanation:
        match error.why:
            case e.Unreachable.NAME:
                return Explanation(
                    self.tr("{host} was not found.").format(host=error.host),
                    self.tr(
                        "This computer has no network, or the login or service address of the account is misspelt."
                    ),
                    self.tr(
                        "Open any web page in your browser. If that works, check login and service address of the"
                        " account; if not, ask again when the network is back."
                    ),
                    Place.ACCOUNT,
                )
            case e.Unreachable.REFUSED:
                return Explanation(
                    self.tr("{host} refuses the connection.").format(host=error.host),
                    self.tr(
                        "The service is down, a firewall on the way refuses, or the service address is wrong."
                    ),
                    self.tr(
                        "Ask again in some minutes. If it stays, check the service address of the account."
                    ),
                    Place.ACCOUNT,
                )
            case e.Unreachable.NO_ROUTE | e.Unreachable.OTHER:
                return Explanation(
                    self.tr("No connection to {host}.").format(host=error.host),
                    self.tr("This computer has no network, or a firewall blocks the way."),
                    self._open_a_page(),
                )

    def _open_a_page(self) -> str:
        return self.tr("Open any web page in your browser. Once that works, ask again.")

    def _proxy(self, error: e.ProxyError) -> Explanation:
        if error.status == 407:
            return Explanation(
                self.tr("The proxy {host} wants a user name and password.").format(host=error.host),
                self.tr("Your network lets programs out through a proxy only, and it does not know you yet."),
                self.tr(
                    "Ask your administrator for the proxy's user name and password, and enter them in the network"
                    " settings."
                ),
                Place.NETWORK,
            )
        if error.status is not None:
            return Explanation(
                self.tr("The proxy {host} does not let the question through (status {status}).").format(
                    host=error.host, status=error.status
                ),
                self.tr("It does not allow the service's address, or cannot reach it."),
                self.tr("Ask your administrator to allow the service's address, or use another network."),
                Place.NETWORK,
            )
        if not error.host:
            return Explanation(
                self.tr("The address of the proxy cannot be used."),
                self.tr("It is misspelt in the network settings or in the system's."),
                self.tr("Correct it there: it looks like http://proxy.example:8080."),
                Place.NETWORK,
            )
        return Explanation(
            self.tr("The proxy {host} cannot be reached.").format(host=error.host),
            self.tr("It is switched off or misspelt, or belongs to another network than the one you are in."),
            self.tr("Connect to that network (or its VPN), or check the proxy in the network settings."),
            Place.NETWORK,
        )

    def _certificate(self, error: e.CertificateError) -> Explanation:
        what = self.tr("The certificate of {host} is not accepted: {reason}.").format(
            host=error.host, reason=error.reason.rstrip(".")
        )
        # OpenSSL's own words; where another library words it otherwise, the general cause is told.
        reason = error.reason.casefold()
        if "expired" in reason or "not yet valid" in reason:
            return Explanation(
                what,
                self.tr(
                    "The clock of this computer is wrong, or the service has let its certificate run out."
                ),
                self.tr(
                    "Check date and time of this computer. If they are right, ask again later. Nothing was sent."
                ),
            )
        if "mismatch" in reason:
            return Explanation(
                what,
                self.tr(
                    "The service address of the account is wrong, or a network (hotel, train) wants you to log in"
                    " first."
                ),
                self.tr(
                    "Open any web page in your browser and log in to the network if asked, then check the service"
                    " address. Nothing was sent."
                ),
                Place.ACCOUNT,
            )
        return Explanation(
            what,
            self.tr(
                "Your company's network inspects traffic with a certificate of its own, a network (hotel, train) wants"
                " you to log in first, or somebody is listening in."
            ),
            self.tr(
                "Log in to the network if it asks for that in your browser. In a company, ask your administrator for"
                " its certificate and add it in the network settings. Nothing was sent."
            ),
            Place.NETWORK,
        )

    def _tls(self, error: e.TlsError) -> Explanation:
        reason = error.reason.replace("_", " ").lower()
        what = (
            self.tr("No secure connection to {host}: {reason}.").format(host=error.host, reason=reason)
            if reason
            else self.tr("No secure connection to {host}.").format(host=error.host)
        )
        return Explanation(
            what,
            self.tr(
                "Something on the way interferes, the service address is wrong, or the server has a fault."
            ),
            self.tr(
                "Check the service address of the account, or try from another network. jcdesk never asks over an"
                " unprotected connection."
            ),
            Place.ACCOUNT,
        )
