internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
internal import Telling
internal import Walkthroughs

extension Scene<OneWay> {
  /// The payee's window after this step; `nil` before there is a channel, where the payer has no
  /// way out, where no clock runs, and once the money has left.
  var window: OneWay.Window? {
    guard moment.contract != nil, deadline != nil, !isClosed else { return nil }
    return OneWay.Window(terms, confirmedIn: clockStart, tip: standing.height)
  }
}
