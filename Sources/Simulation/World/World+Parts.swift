package import Channels

// What worlds consist of, for whoever puts parts of several together.
extension World {
  /// What tells the channel that the payer has built a funding for from others.
  package var channelMark: Mark { channel?.mark ?? .none }

  /// Whether a side is up and awake, and when it falls over, as a number.
  package func condition(of role: PaymentRole) -> UInt32 { UInt32(conditions[role].number) }

  /// This world with the chain of another.
  package mutating func takeChain(of other: World) { chain = other.chain }

  /// This world with a side of another, in a condition that was told as a number.
  package mutating func takeSide(_ role: PaymentRole, of other: World, condition: UInt32) {
    switch role {
    case .payer: payerSide = other.payerSide
    case .payee: payeeSide = other.payeeSide
    }
    conditions[role] = Condition(number: UInt64(condition))
  }
}
