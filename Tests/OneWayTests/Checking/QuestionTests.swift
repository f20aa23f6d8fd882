import Channels
import Checker
import OneWay
import Testing

@Suite("Which payment a transaction is of")
struct QuestionTests {
  @Test(
    "a close is of its payment, a refund of none, and the rest of no state",
    arguments: [
      (.funding, .funding), (.close(3), .state(3)), (.closeAfterKickOff(2), .state(2)),
      (.refund, .state(0)), (.kickOff, .other), (.topUp, .other), (.topUpRefund, .other),
    ] as [(OneWay.TransactionName, TransactionPurpose)])
  func purpose(name: OneWay.TransactionName, purpose: TransactionPurpose) {
    #expect(OneWay.purpose(of: name) == purpose)
  }

  @Test("an offer is on the chain for good after reaction and delay")
  func standing() {
    var bounds = OneWay.Bounds(.expiry, reaction: 1, delay: 2)
    #expect(OneWay.blocksToStand(under: bounds.terms) == 3)
    bounds.undo(1)
    #expect(OneWay.blocksToStand(under: bounds.terms) == 6)
  }
}
