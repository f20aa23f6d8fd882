internal import Channels
public import Checker
internal import Simulation

extension OneWay: QuestionedFamily {
  public static func purpose(of name: TransactionName) -> TransactionPurpose {
    switch name {
    case .funding: .funding
    case .close(let number), .closeAfterKickOff(let number): .state(number)
    case .refund: .state(0)
    case .topUp, .topUpRefund, .kickOff: .other
    }
  }

  public static func agreedState(by party: Party) -> UInt32? { party.latest?.number }

  public static func blocksToStand(under terms: Terms) -> Int { terms.timing.lead }
}
