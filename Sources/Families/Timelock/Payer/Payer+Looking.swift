internal import Bitcoin
internal import Channels

extension Timelock.Payer {
  /// Keeps the funding on its way, and leaves with the latest state once that is final.
  func whileOpenLook(_ open: Open) -> Transition {
    if outlook.isFundingGone { return stay([.offer(open.funding, .funding)]) }
    guard rulebook.holds(.closeBeforeLastLock), outlook.calls(for: open.latest, of: open.channel)
    else { return stay() }
    return move(to: .leaving(open, .alone), [broadcast(open.latest, of: open.channel)])
  }

  /// Offers its last transaction until the money is spent.
  func whileLeavingLook(_ open: Open, _ exit: Timelock.Exit) -> Transition {
    if outlook.isFundingGone { return stay([.offer(open.funding, .funding)]) }
    let closing = exit.closing ?? open.latest
    guard outlook.calls(for: closing, of: open.channel) else { return stay() }
    return stay([broadcast(closing, of: open.channel)])
  }
}
