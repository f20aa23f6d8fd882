internal import Channels

extension Timelock {
  /// A clause of the protocol's text, `TheTimelockChannel`: six steps by number, and the facts that
  /// all of them lean on by letter.
  public enum Clause: String, CaseIterable, Hashable, Sendable {
    /// What both agree on, and how they speak.
    case agreement = "1"
    /// The payer's money goes under both keys.
    case funding = "2"
    /// The refund is signed before the funding is broadcast.
    case refundFirst = "3"
    /// State by state the payee gets more.
    case updates = "4"
    /// Both close together.
    case settlement = "5"
    /// One closes alone.
    case silence = "6"
    /// Which blocks a lock allows.
    case lockTime = "A"
    /// When a lock counts at all.
    case sequence = "B"
    /// Each state's lock.
    case ladder = "C"
    /// How wide a step must be.
    case safety = "D"
    /// Until when a state can replace the one before.
    case nearness = "E"
    /// What of the chain can be relied on.
    case confirmation = "F"
    /// Outputs that are too small.
    case dust = "G"
    /// What a signature must be.
    case signatures = "H"
    /// What every closing transaction looks like.
    case template = "I"
  }
}
