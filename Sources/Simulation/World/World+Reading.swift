public import Channels

/// What whoever chooses the next move wants to know, and can ask without a copy of anything.
extension World {
  /// How many messages are on their way to a side.
  public func waiting(for role: PaymentRole) -> Int { transit.content[role].count }

  /// Whether a side runs.
  public func isUp(_ role: PaymentRole) -> Bool { conditions[role].isUp }

  /// Whether a side runs, looks and answers.
  public func isAwake(_ role: PaymentRole) -> Bool { conditions[role].isAwake }

  /// What a side could broadcast, each name once, in the order in which it came to hold them.
  public func held(by role: PaymentRole) -> [Timelock.TransactionName] {
    switch role {
    case .payer: payerSide.content.holdings.names
    case .payee: payeeSide.content.holdings.names
    }
  }

  /// What waits in the mempool.
  public var waitingTransactions: [TransactionLabel] { chain.content.waitingOffers.map(\.label) }
}
