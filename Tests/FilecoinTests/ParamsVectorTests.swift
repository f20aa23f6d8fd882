import Filecoin
import TestSupport
import Testing

/// Published parameters of a method.
struct ParamsVector: NamedVector {
  struct Fields: Decodable, Sendable {
    let from: String?
    let to: String?
    let codeCidHex: HexBytes?
    let constructorParamsHex: HexBytes?
    let sv: VoucherFields?
    let secretHex: HexBytes?

    var parties: ConstructorParams {
      get throws {
        ConstructorParams(
          from: try Address(text: #require(from)), to: try Address(text: #require(to)))
      }
    }
  }

  let id: String
  let cborHex: HexBytes
  let fields: Fields
}

@Suite("Published parameters")
struct ParamsVectorTests {
  @Test(
    "parameters have their published bytes, and are read from them",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try VoucherVectors.cases(\.params))
  func published(vector: ParamsVector) throws {
    let cbor = vector.cborHex.bytes
    let fields = vector.fields
    if let voucher = fields.sv {
      let params = UpdateParams(
        voucher: try voucher.voucher, secret: try #require(fields.secretHex).bytes)
      #expect(params.cbor == cbor)
      #expect(try UpdateParams(cbor: cbor) == params)
      #expect(try UpdateParams(json: params.json) == params)
    } else if let code = fields.codeCidHex {
      let params = ExecParams(
        code: try ContentIdentifier(bytes: code.bytes),
        constructorParams: try fields.parties.cbor)
      #expect(params.cbor == cbor)
      #expect(try ExecParams(cbor: cbor) == params)
      #expect(params.constructorParams == fields.constructorParamsHex?.bytes)
    } else {
      #expect(try fields.parties.cbor == cbor)
      #expect(try ConstructorParams(cbor: cbor) == fields.parties)
    }
  }

  @Test("the name of built-in code is its own digest")
  func code() {
    #expect(
      hex(of: PaychCode.standard.bytes) == "0155001466696c2f372f7061796d656e746368616e6e656c")
    #expect(PaychCode.standard == PaychCode.code(actorsVersion: 7))
    #expect(PaychCode.code(actorsVersion: 2) != PaychCode.standard)
  }
}
