internal import Bitcoin
internal import Channels

extension Timelock.Payee {
  /// Leaves with the latest commitment once that is final.
  func whileOpenLook(_ open: Open) -> Transition {
    guard rulebook.holds(.closeBeforeLastLock), let closing = open.standing.closing,
      outlook.calls(for: closing, of: open.channel)
    else { return stay() }
    return move(to: .leaving(open, .alone), [broadcast(closing, of: open.channel)])
  }

  /// Offers its last transaction until the money is spent.
  func whileLeavingLook(_ open: Open, _ exit: Timelock.Exit) -> Transition {
    guard let closing = exit.closing ?? open.standing.closing,
      outlook.calls(for: closing, of: open.channel)
    else { return stay() }
    return stay([broadcast(closing, of: open.channel)])
  }
}

extension Timelock.Payee.Standing {
  /// The commitment; the refund is not the payee's to broadcast.
  var closing: Timelock.SignedClosing? {
    switch self {
    case .refund: nil
    case .signed(let closing): closing
    }
  }
}
