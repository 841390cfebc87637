import type { BannerMessages } from '../../config/messages.js';

export default {
  title: 'Quyền riêng tư của bạn, lựa chọn của bạn',
  intro: 'Bạn quyết định trang web này được lưu và đọc những gì trên thiết bị của bạn. Bạn có thể thay đổi lựa chọn bất cứ lúc nào.',
  policyLink: 'Chính sách quyền riêng tư',
  customise: 'Tùy chỉnh',
  duration: 'Ghi nhớ lựa chọn của tôi trong',
  close: 'Đóng',
  reopen: 'Lựa chọn quyền riêng tư',
  silverName: 'Riêng tư',
  silverBadge: 'Bạc',
  silverText: 'Chỉ những gì trang web cần để hoạt động và luôn an toàn. Từ chối mọi phần không bắt buộc.',
  goldName: 'Cân bằng',
  goldBadge: 'Vàng',
  goldText: 'Đồng thời ghi nhớ tùy chọn của bạn và đo lường cách trang web này được sử dụng.',
  platinumName: 'Cá nhân hóa',
  platinumBadge: 'Bạch kim',
  platinumText:
    'Đồng thời chọn quảng cáo và nội dung đa phương tiện phù hợp với bạn. Các đối tác có thể theo dõi bạn trên trang web này và các trang web khác.',
  customName: 'Kết hợp của riêng bạn',
  tierAllows: 'Cho phép: {categories}.',
  tierRefuses: 'Từ chối mọi phần không bắt buộc.',
  necessaryName: 'Hoạt động cơ bản',
  functionalName: 'Cá nhân hóa nội dung',
  analyticsName: 'Tối ưu hóa trang web',
  marketingName: 'Cá nhân hóa quảng cáo và đa phương tiện',
  saved: 'Đã lưu lựa chọn của bạn: {choice}.',
  cookiesOff:
    'Trình duyệt của bạn không lưu cookie của trang web này, nên lựa chọn của bạn chỉ có hiệu lực trên trang này. Ở trang tiếp theo, mọi phần không bắt buộc lại tắt.',
  signalHonoured: 'Trình duyệt của bạn yêu cầu quyền riêng tư (Global Privacy Control). Trang web này làm theo yêu cầu đó.',
  embedText:
    'Nội dung này đến từ {name}. Nếu nội dung được tải, {name} sẽ biết bạn đã truy cập và có thể lưu dữ liệu trên thiết bị của bạn.',
  loadOnce: 'Tải một lần',
  alwaysAllow: 'Luôn cho phép {name}',
} satisfies BannerMessages;
