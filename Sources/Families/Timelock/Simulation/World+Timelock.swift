public import Bitcoin
internal import Channels
public import Simulation

extension World<Timelock> {
  /// The side that pays.
  public var payer: Timelock.Payer {
    guard case .payer(let payer, _) = self[.payer] else {
      preconditionFailure("the payer has the payer's place")
    }
    return payer
  }

  /// The side that is paid.
  public var payee: Timelock.Payee {
    guard case .payee(let payee) = self[.payee] else {
      preconditionFailure("the payee has the payee's place")
    }
    return payee
  }

  /// The channel that the payer has last built a funding for.
  package var fundedChannel: Timelock.FundedChannel? { contract }

  /// The payer's funding, once it is built.
  package var fundingTransaction: Transaction? { held(.funding, by: .payer) }

  /// How much worth of goods is handed over.
  public var goods: Amount { participant(.payee).given }
}
