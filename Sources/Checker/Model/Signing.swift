internal import Channels

/// One transaction that an honest side has signed.
struct Signing: Hashable, Sendable {
  let role: PaymentRole
  let state: UInt32
  let isSettlement: Bool
  /// Tells its transaction from others.
  let digest: UInt64
}

/// What honest sides have signed, and what went wrong with it.
struct SigningRecord {
  private(set) var signings: [Signing]
  private(set) var flaws: Flaws = []

  init(_ signings: [Signing]) {
    self.signings = signings
  }

  /// Remembers a signature, and that it is the second for its state if it is.
  mutating func note(_ signing: Signing) {
    guard !signings.contains(signing) else { return }
    let isSecond = signings.contains {
      $0.role == signing.role && $0.state == signing.state
        && $0.isSettlement == signing.isSettlement
    }
    if isSecond { flaws.insert(.signedTwice) }
    signings.append(signing)
  }
}
