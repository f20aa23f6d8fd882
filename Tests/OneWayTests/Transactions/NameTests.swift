import Bitcoin
import Channels
import Hashing
import Testing

@testable import OneWay

@Suite("Names of transactions")
struct NameTests {
  static let names: [OneWay.TransactionName] = [
    .funding, .topUp, .refund, .topUpRefund, .kickOff, .close(1), .close(4_294_967_295),
    .closeAfterKickOff(7),
  ]

  @Test("each is read as it is written", arguments: names)
  func roundTrip(name: OneWay.TransactionName) {
    #expect(OneWay.TransactionName(name.description) == name)
  }

  @Test(
    "nothing else is a name",
    arguments: [
      "", "close", "close 0", "close 01", "close +1", "close 4294967296", "close  1",
      "close 1 after", "close 1 after kick-off ", "Funding", "refund 1",
    ])
  func others(text: String) {
    #expect(OneWay.TransactionName(text) == nil)
  }

  @Test("the list of forms has every kind of name, with K for a number")
  func forms() {
    let names = OneWay.TransactionName.forms.map { form in
      form.split(separator: " ").map { $0 == "K" ? "3" : $0 }.joined(separator: " ")
    }
    #expect(names.allSatisfy { OneWay.TransactionName($0) != nil })
    #expect(Set(names).count == 7)
  }

  @Test("a prepared digest is the digest of the transaction", arguments: TestChannel.variants)
  func digests(variant: OneWay.Variant) throws {
    let channel = try TestChannel.funded(variant)
    for toPayee: Int64 in [1, 293, 294, 50_000, 99_706, 99_707, 100_000] {
      let payment = OneWay.Payment(number: 1, toPayee: sat(toPayee))
      for source in channel.sources {
        let template = channel.close(payment, from: source)
        #expect(
          channel.digest(payment, from: source).array
            == template.digest(input: 0, type: .all).array)
      }
    }
  }

  @Test(
    "dust is left out, the payer's output comes first",
    arguments: [
      (0, [100_000]), (293, [99_707]), (294, [99_706, 294]), (99_706, [294, 99_706]),
      (99_707, [99_707]), (100_000, [100_000]),
    ] as [(Int64, [Int64])])
  func dust(toPayee: Int64, outputs: [Int64]) throws {
    let channel = try TestChannel.funded(.expiry(height(130)))
    let close = channel.close(OneWay.Payment(number: 1, toPayee: sat(toPayee))).transaction
    #expect(close.outputs.map(\.value.satoshis) == outputs)
  }
}
