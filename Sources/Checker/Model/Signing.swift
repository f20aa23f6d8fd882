internal import Channels
internal import Simulation

/// One thing that an honest participant has signed.
struct Signing: Hashable, Sendable {
  /// The place of the participant among all roles.
  let role: UInt8
  let subject: SignedSubject

  init(_ subject: SignedSubject, by role: some ChannelRole) {
    self.role = UInt8(role.index)
    self.subject = subject
  }
}

/// What honest participants have signed, and what went wrong with it.
struct SigningRecord {
  private(set) var signings: [Signing]
  private(set) var flaws: Flaws = []

  init(_ signings: [Signing]) {
    self.signings = signings
  }

  /// Remembers a signature, and that it is the second for its number if it is.
  mutating func note(_ signing: Signing) {
    guard !signings.contains(signing) else { return }
    let isSecond = signings.contains {
      $0.role == signing.role && $0.subject.number == signing.subject.number
    }
    if isSecond { flaws.insert(.signedTwice) }
    signings.append(signing)
  }
}
