internal import Channels
public import Checker
internal import Simulation

extension Timelock: QuestionedFamily {
  public static func purpose(of name: TransactionName) -> TransactionPurpose {
    switch name {
    case .funding: .funding
    case .refund: .state(0)
    case .commitment(let state): .state(state)
    case .settlement: .settlement
    }
  }

  public static func agreedState(by party: Party) -> UInt32? { party.latest?.state }

  public static func blocksToStand(under terms: Terms) -> Int { terms.ladder.lead }
}

extension ScenarioMoment<Timelock> {
  /// The channel, once the payer has built its funding.
  public var channel: Timelock.Channel? { contract?.channel }
}
