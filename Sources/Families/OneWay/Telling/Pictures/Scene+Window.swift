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
    guard moment.contract != nil, deadline != nil, !hasLeft else { return nil }
    return OneWay.Window(terms, confirmedIn: clockStart, tip: standing.height)
  }

  /// Whether the money has left the channel.
  private var hasLeft: Bool {
    outcome.confirmed.contains { label in
      switch label {
      case .channel(.refund), .channel(.close), .channel(.closeAfterKickOff), .changed: true
      case .channel(.funding), .channel(.topUp), .channel(.topUpRefund), .channel(.kickOff),
        .doubleSpend, .malleated:
        false
      }
    }
  }
}
