package import Bitcoin
package import Checker
internal import MockLedger
internal import Simulation

extension ScenarioMoment<OneWay> {
  /// The block that holds a transaction of the channel.
  package func block(of name: OneWay.TransactionName) -> BlockHeight? {
    made(.channel(name)).flatMap { ledger.place(of: $0.transaction.txid) }?.height
  }
}
