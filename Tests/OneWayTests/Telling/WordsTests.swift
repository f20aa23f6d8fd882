import Bitcoin
import Channels
import Simulation
import Telling
import Testing
import Walkthroughs

@testable import OneWay

/// Every value of the family has words, each its own.
@Suite("The words of one-way channels")
struct WordsTests {
  /// Every message of every ready scenario.
  private static let messages: [OneWay.Message] = OneWay.templates.flatMap { template in
    let trace: Trace<OneWay>
    do { trace = try template.scenario.run() } catch { return [OneWay.Message]() }
    return trace.steps.flatMap(\.events).compactMap { event in
      if case .sent(_, let message) = event { message } else { nil }
    }
  }

  @Test("every kind of message is named, with what it carries")
  func messages() {
    var words: [OneWay.Message.Kind: String] = [:]
    for message in Self.messages { words[message.kind] = message.words }
    #expect(Set(words.keys) == Set(OneWay.Message.Kind.allCases))
    #expect(Set(words.values).count == words.count)
    for (kind, words) in words {
      #expect(words.hasPrefix(kind == .wayOut ? "way out" : kind.rawValue), "\(words)")
    }
  }

  @Test(
    "a payment says how many signatures it carries",
    arguments: [
      ("expiry-stream", "one signature"), ("kick-off-stream", "2 signatures"),
    ])
  func signatures(template: String, words: String) throws {
    let scenario = try #require(Scenario<OneWay>.template(named: template)).scenario
    let sent = try scenario.run().steps.flatMap(\.events).compactMap { event in
      if case .sent(_, let message) = event, message.kind == .pay { message.words } else { nil }
    }
    #expect(!sent.isEmpty && sent.allSatisfy { $0.contains(words) })
  }

  @Test("orders and tricks continue their sentences, and changes the names of messages")
  func orders() {
    for form in OneWay.orderForms {
      guard case .order(_, let order) = form.example else { continue }
      #expect(!order.words.isEmpty && order.words.first?.isLowercase == true)
    }
    for form in OneWay.trickForms {
      guard case .trick(let trick) = form.example else { continue }
      #expect(trick.words.first?.isUppercase == true && !trick.words.hasSuffix("."))
    }
    let changes = OneWay.changeForms.map { OneWay.words(for: $0.example) }
    #expect(Set(changes).count == changes.count)
  }

  @Test("closes that follow one another are told by the first and the last")
  func summary() {
    let labels: [TransactionLabel<OneWay.TransactionName>] = [
      .channel(.funding), .channel(.close(1)), .channel(.closeAfterKickOff(1)), .channel(.close(2)),
      .channel(.closeAfterKickOff(2)),
    ]
    #expect(
      OneWay.summary(of: labels) == "the funding, closes 1 to 2, closes 1 to 2 after kick-off")
    #expect(OneWay.summary(of: [.channel(.close(1)), .channel(.close(4))]) == "2 closes")
    #expect(OneWay.summary(of: [.channel(.close(3))]) == "close 3")
  }

  @Test("a way out is told in a line for each variant")
  func variants() {
    let height = BlockHeight(uncheckedValue: 1_000)
    let variants: [OneWay.Variant] = [
      .refund(height), .expiry(height), .lifetime(144), .kickOff(144), .trusting,
    ]
    #expect(Set(variants.map(\.words)).count == variants.count)
    #expect(variants.map(\.kind) == OneWay.Variant.Kind.allCases)
  }
}
