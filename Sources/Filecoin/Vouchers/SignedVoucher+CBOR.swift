extension SignedVoucher {
  /// The most lanes that one voucher merges.
  public static let maximumMerges = 8_192

  /// The voucher as the chain writes it: a list of eleven items.
  public var cbor: [UInt8] {
    CBORWriter.write { writer in writer.voucher(self, signature: signature) }
  }

  /// Reads the only form in which a voucher can be written, to the last byte.
  public init(cbor: [UInt8]) throws(FilecoinDecodingError) {
    self = try CBORReader.read(cbor) { reader throws(FilecoinDecodingError) in
      try reader.voucher()
    }
  }
}

extension CBORReader {
  mutating func voucher() throws(FilecoinDecodingError) -> SignedVoucher {
    try array(of: 11)
    let channel = try address()
    let locks = (try epoch(), try epoch())
    let secretHash = try byteString()
    let extra = try optional { reader throws(FilecoinDecodingError) in try reader.call() }
    return SignedVoucher(
      channel: channel, timeLockMin: locks.0, timeLockMax: locks.1, secretHash: secretHash,
      extra: extra, lane: try unsigned(), nonce: try unsigned(), amount: try amount(),
      minSettleHeight: try epoch(),
      merges: try list(atMost: SignedVoucher.maximumMerges) {
        reader throws(FilecoinDecodingError) in try reader.merge()
      },
      signature: try optional { reader throws(FilecoinDecodingError) in try reader.signature() })
  }

  private mutating func call() throws(FilecoinDecodingError) -> VoucherCall {
    try array(of: 3)
    return VoucherCall(
      actor: try address(), method: try unsigned(), params: try byteString())
  }

  private mutating func merge() throws(FilecoinDecodingError) -> LaneMerge {
    try array(of: 2)
    return LaneMerge(lane: try unsigned(), nonce: try unsigned())
  }
}

extension CBORWriter {
  mutating func voucher(_ voucher: SignedVoucher, signature: FilecoinSignature?) {
    array(of: 11)
    address(voucher.channel)
    epoch(voucher.timeLockMin)
    epoch(voucher.timeLockMax)
    byteString(voucher.secretHash)
    call(voucher.extra)
    unsigned(voucher.lane)
    unsigned(voucher.nonce)
    amount(voucher.amount)
    epoch(voucher.minSettleHeight)
    array(of: voucher.merges.count)
    for merge in voucher.merges {
      array(of: 2)
      unsigned(merge.lane)
      unsigned(merge.nonce)
    }
    self.signature(signature)
  }

  private mutating func call(_ call: VoucherCall?) {
    guard let call else { return null() }
    array(of: 3)
    address(call.actor)
    unsigned(call.method)
    byteString(call.params)
  }
}
