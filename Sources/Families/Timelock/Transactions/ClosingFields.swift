internal import Bitcoin
internal import Channels

extension Timelock {
  /// What of a closing transaction differs from one division to the next, held inline: building,
  /// hashing and comparing all go by it.
  struct ClosingFields: Hashable, Sendable {
    /// Not final, so that the lock counts; final where there is none.
    let sequence: InputSequence
    /// T0 − k·step; none for a settlement.
    let lock: LockTime
    /// What the outputs hold.
    let made: MadeAmounts

    /// The fields of a division in a form.
    ///
    /// Below the lowest rung there is no lock; a party refuses such a state before it comes here.
    init(_ division: Division, _ form: ClosingForm, in channel: Channel) {
      made = channel.madeAmounts(of: division)
      switch form {
      case .locked:
        sequence = .lockTimeEnabled
        lock = channel.terms.ladder.lock(of: division.state).map(LockTime.init(height:)) ?? .none
      case .settlement:
        sequence = .final
        lock = .none
      }
    }

    /// The version of every closing transaction.
    static let version: UInt32 = 2
  }
}
