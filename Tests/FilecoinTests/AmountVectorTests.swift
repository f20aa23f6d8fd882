import Filecoin
import TestSupport
import Testing

/// A published amount: how it is written, how much it is, how it is printed.
struct AmountVector: NamedVector {
  let id: String
  let parse: String
  let atto: String
  let short: String?
  let string: String?
}

/// A published number in the chain's form.
struct BigIntegerVector: NamedVector {
  let id: String
  let value: String
  let cborHex: HexBytes
}

@Suite("Published amounts")
struct AmountVectorTests {
  @Test(
    "an amount is read and printed as published",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try VoucherVectors.cases(\.amounts))
  func published(vector: AmountVector) throws {
    let amount = try TokenAmount(fil: vector.parse)
    #expect(amount.decimal == vector.atto)
    #expect(try TokenAmount(decimal: vector.atto) == amount)
    #expect(try TokenAmount(fil: amount.text) == amount)
    if let short = vector.short { #expect(amount.shortText == short) }
    if let text = vector.string { #expect(amount.text == text) }
  }

  @Test(
    "a number has its published bytes, and is read from them",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try VoucherVectors.cases(\.bigints))
  func bytes(vector: BigIntegerVector) throws {
    let amount = try TokenAmount(decimal: vector.value)
    #expect(amount.bytes == Array(vector.cborHex.bytes.dropFirst()))
    let message = FilecoinMessage(to: .initActor, from: .initActor, nonce: 0, value: amount)
    #expect(message.cbor.dropFirst(9).starts(with: vector.cborHex.bytes))
    #expect(try FilecoinMessage(cbor: message.cbor).value.decimal == vector.value)
  }
}
