/// What the constructor of a channel is given.
public struct ConstructorParams: Hashable, Sendable {
  /// The payer, whose money the channel holds.
  public var from: Address
  /// The payee.
  public var to: Address

  /// Names the two parties.
  public init(from: Address, to: Address) {
    self.from = from
    self.to = to
  }

  /// Both addresses in a list of two.
  public var cbor: [UInt8] {
    CBORWriter.write { writer in
      writer.array(of: 2)
      writer.address(from)
      writer.address(to)
    }
  }

  /// Reads the only form in which the parameters can be written, to the last byte.
  public init(cbor: [UInt8]) throws(FilecoinDecodingError) {
    self = try CBORReader.read(cbor) { reader throws(FilecoinDecodingError) in
      try reader.array(of: 2)
      return ConstructorParams(from: try reader.address(), to: try reader.address())
    }
  }
}

/// What the init actor is given to create an actor.
public struct ExecParams: Hashable, Sendable {
  /// The code of the new actor.
  public var code: ContentIdentifier
  /// What the new actor's constructor is given.
  public var constructorParams: [UInt8]

  /// Names the code and the constructor's parameters.
  public init(code: ContentIdentifier, constructorParams: [UInt8]) {
    self.code = code
    self.constructorParams = constructorParams
  }

  /// The code and the parameters in a list of two.
  public var cbor: [UInt8] {
    CBORWriter.write { writer in
      writer.array(of: 2)
      writer.identifier(code)
      writer.byteString(constructorParams)
    }
  }

  /// Reads the only form in which the parameters can be written, to the last byte.
  public init(cbor: [UInt8]) throws(FilecoinDecodingError) {
    self = try CBORReader.read(cbor) { reader throws(FilecoinDecodingError) in
      try reader.array(of: 2)
      return ExecParams(
        code: try reader.identifier(), constructorParams: try reader.byteString())
    }
  }
}

/// What the init actor returns for a new actor.
public struct ExecReturn: Hashable, Sendable {
  /// The address that is the new actor's number.
  public var id: Address
  /// The address that outlives reorganisations.
  public var robust: Address

  /// Names both addresses.
  public init(id: Address, robust: Address) {
    self.id = id
    self.robust = robust
  }

  /// Both addresses in a list of two.
  public var cbor: [UInt8] {
    CBORWriter.write { writer in
      writer.array(of: 2)
      writer.address(id)
      writer.address(robust)
    }
  }

  /// Reads the only form in which the result can be written, to the last byte.
  public init(cbor: [UInt8]) throws(FilecoinDecodingError) {
    self = try CBORReader.read(cbor) { reader throws(FilecoinDecodingError) in
      try reader.array(of: 2)
      return ExecReturn(id: try reader.address(), robust: try reader.address())
    }
  }
}

/// What a channel is given to take a voucher.
public struct UpdateParams: Hashable, Sendable {
  /// The voucher, signed by the party that does not submit it.
  public var voucher: SignedVoucher
  /// The secret whose hash the voucher names; empty for none.
  public var secret: [UInt8]

  /// Puts a voucher and its secret together.
  public init(voucher: SignedVoucher, secret: [UInt8] = []) {
    self.voucher = voucher
    self.secret = secret
  }

  /// The voucher and the secret in a list of two.
  public var cbor: [UInt8] {
    CBORWriter.write { writer in
      writer.array(of: 2)
      writer.voucher(voucher, signature: voucher.signature)
      writer.byteString(secret)
    }
  }

  /// Reads the only form in which the parameters can be written, to the last byte.
  public init(cbor: [UInt8]) throws(FilecoinDecodingError) {
    self = try CBORReader.read(cbor) { reader throws(FilecoinDecodingError) in
      try reader.array(of: 2)
      return UpdateParams(voucher: try reader.voucher(), secret: try reader.byteString())
    }
  }
}
