internal import Bitcoin
internal import Channels
internal import Simulation

extension Moves {
  /// Blocks until the last one has a height, seen from a tip; none if it has it already.
  static func mining(from tip: UInt32, to height: UInt32) -> Moves {
    tip < height ? [.mine(Int(height - tip), .mempool)] : []
  }
}

extension PerRole<PaymentRole, Set<Timelock.Rule>> {
  static func both(_ rules: Set<Timelock.Rule>) -> Self { PerRole(payer: rules, payee: rules) }
  static func payer(_ rules: Set<Timelock.Rule>) -> Self { PerRole(payer: rules, payee: []) }
  static func payee(_ rules: Set<Timelock.Rule>) -> Self { PerRole(payer: [], payee: rules) }
}
