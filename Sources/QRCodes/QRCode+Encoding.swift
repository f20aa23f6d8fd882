internal import CQrencode

extension QRCode {
  /// Makes the smallest code that says a text.
  public init(_ text: String) throws(QRCodeError) {
    guard !text.isEmpty else { throw .empty }
    guard !text.utf8.contains(0) else { throw .containsNull }
    self = try Self.encode(text)
  }

  private static func encode(_ text: String) throws(QRCodeError) -> QRCode {
    var reason: Int32 = 0
    guard let code = paychan_qr_encode(text, &reason) else {
      precondition(reason == ERANGE, "libqrencode fails for its lack of memory alone: \(reason)")
      throw .tooLong(bytes: text.utf8.count)
    }
    defer { QRcode_free(code) }
    let size = Int(code.pointee.width)
    let bytes = UnsafeBufferPointer(start: code.pointee.data, count: size * size)
    // The lowest bit of a module is its colour; the others say what part of the code it is.
    return QRCode(text: text, size: size, modules: bytes.map { $0 & 1 == 1 })
  }
}
