import Bitcoin
import Channels
import Secp256k1
import TestSupport
import Testing

@testable import OneWay

@Suite("Scripts, byte for byte")
struct ScriptTests {
  private let payer = "21" + hex(of: TestChannel.payerSecret.publicKey.compressed)
  private let payee = "21" + hex(of: TestChannel.payeeSecret.publicKey.compressed)

  private func script(_ variant: OneWay.Variant) throws -> String {
    hex(of: try TestChannel.channel(variant).script.bytes)
  }

  @Test("with an expiry: IF payee, ELSE the height, ENDIF, and the payer always")
  func expiry() throws {
    #expect(
      try script(.expiry(height(4_320))) == "63\(payee)ad6702e010b17568\(payer)ac")
    #expect(
      try script(.expiry(height(900_000))) == "63\(payee)ad6703a0bb0db17568\(payer)ac")
  }

  @Test("with a lifetime: the same with a number of blocks and OP_CHECKSEQUENCEVERIFY")
  func lifetime() throws {
    #expect(try script(.lifetime(144)) == "63\(payee)ad67029000b27568\(payer)ac")
    #expect(try script(.lifetime(10)) == "63\(payee)ad675ab27568\(payer)ac")
  }

  @Test(
    "where both always sign: two of two",
    arguments: [OneWay.Variant.refund(height(4_320)), .kickOff(144), .trusting])
  func both(variant: OneWay.Variant) throws {
    #expect(try script(variant) == "52\(payer)\(payee)52ae")
  }

  @Test("behind the kick-off: both at once, or the payer d blocks later")
  func kickOff() throws {
    let script = try #require(try TestChannel.channel(.kickOff(144)).kickOffScript)
    #expect(
      hex(of: script.bytes) == "6352\(payer)\(payee)52ae67029000b275\(payer)ac68")
    #expect(try TestChannel.channel(.expiry(height(4_320))).kickOffScript == nil)
  }

  @Test(
    "an expiry's script has 78 bytes at heights of two bytes and 79 at those of three",
    arguments: [(4_320, 78), (32_767, 78), (32_768, 79), (900_000, 79)] as [(UInt32, Int)])
  func size(expiry: UInt32, count: Int) throws {
    #expect(try TestChannel.channel(.expiry(height(expiry))).script.count == count)
  }

  @Test("a close weighs 682 to 683, and a refund 484 to 485, at signatures of 72 bytes")
  func weights() throws {
    for (expiry, extra) in [(4_320, 0), (900_000, 1)] as [(UInt32, Int)] {
      let channel = try TestChannel.funded(.expiry(height(expiry)))
      let longest = [UInt8](repeating: 0, count: ChannelSignature.maximumCount)
      let payment = OneWay.Payment(number: 1, toPayee: sat(50_000))
      var close = channel.close(payment).transaction
      close.inputs[0].witness = channel.channel.funding.closing(payer: longest, payee: longest)
      #expect(close.weight == 682 + extra)
      var refund = try #require(channel.refund).transaction
      refund.inputs[0].witness = channel.channel.funding.refund(payer: longest)
      #expect(refund.weight == 484 + extra)
    }
  }

  @Test("every transaction pays at least the agreed rate", arguments: TestChannel.variants)
  func fees(variant: OneWay.Variant) throws {
    let channel = try TestChannel.funded(variant)
    let rate = channel.channel.terms.feeRate
    let signed = channel.signed(OneWay.Payment(number: 1, toPayee: sat(50_000)))
    for source in channel.sources {
      let close = try #require(
        channel.close(signed, from: source, with: TestChannel.payeeSecret))
      let held = channel.close(signed.payment, from: source).spent[0].output.value
      let fee = held.satoshis - close.outputs.reduce(0) { $0 + $1.value.satoshis }
      #expect(fee >= rate.fee(forSize: close.virtualSize).satoshis)
    }
  }
}

extension OneWay.FundedChannel {
  /// What a payee holds of a payment.
  func signed(_ payment: OneWay.Payment) -> OneWay.SignedPayment {
    var proposals = proposals(of: payment, with: TestChannel.payerSecret)[...]
    return OneWay.SignedPayment(
      payment: payment,
      closes: sources.map { source in
        let count = close(payment, from: source).spent.count
        let own = proposals.prefix(count).compactMap { $0.signature?.signature }
        proposals = proposals.dropFirst(count)
        return OneWay.SignedClose(source: source, signatures: own, body: .template)
      })
  }
}
