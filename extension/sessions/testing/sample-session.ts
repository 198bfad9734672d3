import type { CheckSession } from '../check-session.ts';

/** A session that has just been begun. */
export const sampleSession: CheckSession = {
  id: 's',
  platform: 'https://platform.example',
  createdAt: '2026-11-21T10:00:00+08:00',
  projectName: '沙盒示例学校扩建工程',
  purposeCode: 'bid-qualification',
  reference: '',
  note: '',
  cutOff: '',
  stage: 'qualification',
  rejected: [],
};
