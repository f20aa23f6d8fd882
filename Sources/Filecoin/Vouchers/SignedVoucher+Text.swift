/// Why a text is not a voucher.
public enum VoucherTextError: Error, Equatable, Sendable {
  /// The text is not base64.
  case base64(Base64Error)
  /// The bytes that the text stands for are not a voucher.
  case voucher(FilecoinDecodingError)
}

extension SignedVoucher {
  /// The voucher as nodes print it: base64 with `-` and `_`, without padding.
  public var text: String {
    Base64.encode(cbor, .urlUnpadded)
  }

  /// Reads a voucher in either alphabet of base64, with padding or without.
  public init(text: String) throws(VoucherTextError) {
    let bytes: [UInt8]
    do { bytes = try Base64.decode(text) } catch { throw .base64(error) }
    do { try self.init(cbor: bytes) } catch { throw .voucher(error) }
  }
}
