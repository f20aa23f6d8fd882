import Channels
import OneWay
import Simulation
import Testing

@Suite("What a payment costs on the wire")
struct PaymentCostTests {
  @Test(
    "a payment is one message with one signature, with a kick-off two",
    arguments: OneWay.Variant.Kind.allCases)
  func signatures(kind: OneWay.Variant.Kind) throws {
    let sale = try #require(Scenario<OneWay>.template(named: "\(kind.rawValue)-stream"))
    let messages = try sale.scenario.run().steps.flatMap(\.events).compactMap { event in
      if case .sent(_, let message) = event { message } else { nil }
    }
    let payments = messages.filter { $0.kind == .pay }
    #expect(payments.count == 3)
    for payment in payments {
      #expect(payment.proposals.count == (kind == .kickOff ? 2 : 1))
      #expect(payment.proposals.allSatisfy { $0.signature != nil })
    }
    // The payee answers no payment: it has spoken before the money moved, and never again.
    let kinds = messages.map(\.kind)
    let first = try #require(kinds.firstIndex(of: .pay))
    #expect(kinds[first...].allSatisfy { $0 == .pay || $0 == .close })
  }
}
