import ExactJSON
import Filecoin

private let networks: [AddressNetwork] = [.main, .test]

// What a chain of accounts is sent: whatever is read is written again as it was.
extension FuzzTarget {
  static let voucher = FuzzTarget(
    name: "voucher",
    seeds: { Seeds.vouchers.flatMap { [$0.cbor, Array($0.text.utf8)] } },
    run: { bytes in
      if let voucher = try? SignedVoucher(cbor: bytes) {
        require(voucher.cbor == bytes, "a voucher is written as it was read")
        let again = try? SignedVoucher(text: voucher.text)
        require(again == voucher, "a voucher is read from the text that was written")
        let listed = try? SignedVoucher(json: voucher.json)
        require(listed == voucher, "a voucher is read from the JSON that was written")
        if voucher.signature == nil {
          require(voucher.signingBytes == bytes, "nothing but a signature is left unsigned")
        }
        _ = try? voucher.signer()
      }
      let text = String(decoding: bytes, as: UTF8.self)
      if let voucher = try? SignedVoucher(text: text) {
        let again = try? SignedVoucher(cbor: voucher.cbor)
        require(again == voucher, "a text stands for bytes that can be read")
      }
    })

  static let actor = FuzzTarget(
    name: "actor", seeds: { Seeds.actors.flatMap { [$0.bytes, Array($0.text().utf8)] } },
    run: { bytes in
      if let address = try? Address(bytes: bytes) {
        require(address.bytes == bytes, "an address is written as it was read")
        for network in networks {
          let again = try? Address(text: address.text(network))
          require(again == address, "an address is read from the text that was written")
        }
        require((address.id != nil) == (address.kind == .id), "a number is a kind of address")
      }
      let text = String(decoding: bytes, as: UTF8.self)
      if let address = try? Address(text: text) {
        require(
          networks.contains { address.text($0) == text },
          "an address has one spelling on each network")
        let again = try? Address(bytes: address.bytes)
        require(again == address, "a text stands for bytes that can be read")
      }
    })

  static let tokens = FuzzTarget(
    name: "tokens", seeds: { Seeds.tokens.map { Array($0.utf8) } },
    run: { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      if let amount = try? TokenAmount(decimal: text) {
        require(amount.decimal == text, "a whole number of attoFIL is written as it was read")
        require(amount.fitsChain, "the chain has a form for what can be read")
      }
      guard let amount = try? TokenAmount(fil: text) else { return }
      let again = try? TokenAmount(decimal: amount.decimal)
      require(again == amount, "an amount is read as it was written")
      // A number of 50 characters may need more as a number of FIL.
      if amount.text.utf8.count <= 50 {
        let same = try? TokenAmount(fil: amount.text)
        require(same == amount, "an amount in FIL is read as it was written")
      }
      require((amount - amount).decimal == "0", "an amount less itself is nothing")
      require((amount + amount) - amount == amount, "sums are exact")
      _ = amount.shortText
    })

  static let call = FuzzTarget(
    name: "call", seeds: { try Seeds.sent.flatMap { [$0.cbor, $0.message.cbor] } },
    run: { bytes in
      if let message = try? FilecoinMessage(cbor: bytes) {
        require(message.cbor == bytes, "a message is written as it was read")
        let again = try? FilecoinMessage(json: message.json)
        require(again == message, "a message is read from the JSON that was written")
      }
      if let signed = try? SignedMessage(cbor: bytes) {
        require(signed.cbor == bytes, "a signed message is written as it was read")
        let again = try? SignedMessage(json: signed.json)
        require(again == signed, "a signed message is read from the JSON that was written")
        let name = try? ContentIdentifier(text: signed.cid.text)
        require(name == signed.cid, "a message's name is read as it was written")
      }
    })

  static let params = FuzzTarget(
    name: "params", seeds: { try Seeds.params },
    run: { bytes in
      let forms = [
        (try? ConstructorParams(cbor: bytes))?.cbor, (try? ExecParams(cbor: bytes))?.cbor,
        (try? ExecReturn(cbor: bytes))?.cbor, (try? UpdateParams(cbor: bytes))?.cbor,
      ]
      for case let written? in forms {
        require(written == bytes, "parameters are written as they were read")
      }
    })

  static let lotus = FuzzTarget(
    name: "lotus", seeds: { try Seeds.lotus.map { JSON.object($0).bytes() } },
    run: { bytes in
      guard let object = (try? JSON(parsing: bytes))?.object else { return }
      if let voucher = try? SignedVoucher(json: object) {
        let again = try? SignedVoucher(json: voucher.json)
        require(again == voucher, "a node's voucher is read as it was written")
      }
      if let update = try? UpdateParams(json: object) {
        let again = try? UpdateParams(json: update.json)
        require(again == update, "a node's parameters are read as they were written")
      }
      if let message = try? FilecoinMessage(json: object) {
        let again = try? FilecoinMessage(json: message.json)
        require(again == message, "a node's message is read as it was written")
      }
      if let signed = try? SignedMessage(json: object) {
        let again = try? SignedMessage(json: signed.json)
        require(again == signed, "a node's signed message is read as it was written")
      }
    })
}
